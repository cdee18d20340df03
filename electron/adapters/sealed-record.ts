import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Random } from '../core/base/ports.ts';
import { Sensitive } from '../core/base/sensitive.ts';

/**
 * The file of one record, version 1: `HUSHREC`, the version, 8 bytes that identify the key, 12 bytes of nonce, the text in
 * AES-256-GCM, 16 bytes of tag. Everything before the nonce, and the record's id, are authenticated with it, so that a file
 * is valid only under its own name.
 */
const magic = Buffer.from('HUSHREC');
const version = 1;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = magic.length + 1 + keyIdBytes;

export const dataKeyBytes = 32;

/** Tells keys apart without revealing anything about them. */
const keyIdOf = (key: Uint8Array): Buffer =>
  createHash('sha256').update('hushlink data key\0').update(key).digest().subarray(0, keyIdBytes);

const headOf = (key: Uint8Array): Buffer => Buffer.concat([magic, Buffer.from([version]), keyIdOf(key)]);

export const sealRecord = (content: Sensitive, id: string, key: Uint8Array, random: Random): Uint8Array => {
  const head = headOf(key);
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([head, Buffer.from(id)]));
  // SECURITY(encrypted-records): other programs, backups and whoever finds the disk can read the file.
  const body = Buffer.concat([cipher.update(content.reveal(), 'utf8'), cipher.final()]);
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
};

export const openRecord = (
  bytes: Uint8Array,
  id: string,
  key: Uint8Array,
): Sensitive | 'damaged' | 'otherKey' | 'newer' => {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, magic.length).equals(magic)) return 'damaged';
  const written = file[magic.length] ?? 0;
  if (written > version) return 'newer';
  if (written !== version || file.length < headBytes + nonceBytes + tagBytes) return 'damaged';
  const head = file.subarray(0, headBytes);
  if (!head.equals(headOf(key))) return 'otherKey';
  const nonce = file.subarray(headBytes, headBytes + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  // SECURITY(records-by-name): a file put in the place of another would be sent where that one was to go.
  decipher.setAAD(Buffer.concat([head, Buffer.from(id)]));
  decipher.setAuthTag(file.subarray(-tagBytes));
  try {
    const body = decipher.update(file.subarray(headBytes + nonceBytes, -tagBytes));
    // SECURITY(authenticated-records): `final` checks the tag.
    return new Sensitive(Buffer.concat([body, decipher.final()]).toString('utf8'));
  } catch {
    // The tag does not match: a bit has changed, or the file belongs to another record.
    return 'damaged';
  }
};
