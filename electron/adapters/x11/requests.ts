/**
 * The few X protocol requests that the app makes, as little-endian bytes.
 * Source: X Window System Protocol, version 11, appendix B.
 */

const request = (opcode: number, detail: number, ...fields: readonly (number | Uint8Array)[]): Buffer => {
  const body = Buffer.concat(fields.map((field) => (typeof field === 'number' ? u32(field) : padded(field))));
  const header = Buffer.alloc(4);
  header.writeUInt8(opcode, 0);
  header.writeUInt8(detail, 1);
  header.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([header, body]);
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u16s = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value & 0xff_ff, index * 2);
  });
  return bytes;
};
/** Everything in the protocol is padded to a multiple of four bytes. */
export const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

export const connect = (authority: { readonly name: string; readonly data: Uint8Array }): Buffer => {
  const name = Buffer.from(authority.name, 'latin1');
  return Buffer.concat([
    Buffer.from('l\0', 'latin1'),
    u16s(11, 0, name.length, authority.data.length, 0),
    padded(name),
    padded(authority.data),
  ]);
};

const propertyChanges = 0x40_00_00;
const inputOnly = 2;
const eventMask = 0x8_00;

/** An invisible window that is notified of changes to its own properties. */
export const createWindow = (id: number, parent: number): Buffer =>
  request(1, 0, id, parent, u16s(0, 0, 1, 1, 0, inputOnly), 0, eventMask, propertyChanges);
export const destroyWindow = (id: number): Buffer => request(4, 0, id);
export const internAtom = (name: string): Buffer =>
  request(16, 0, u16s(name.length, 0), Buffer.from(name, 'latin1'));
export const getAtomName = (atom: number): Buffer => request(17, 0, atom);
export const deleteProperty = (window: number, property: number): Buffer => request(19, 0, window, property);
/** Far more than any server accepts as a secret. */
export const maxPropertyBytes = 4 * 1_024 * 1_024;
export const getProperty = (window: number, property: number, bytes: number = maxPropertyBytes): Buffer =>
  request(20, 0, window, property, 0, 0, bytes / 4);
export const getSelectionOwner = (selection: number): Buffer => request(23, 0, selection);
export const convertSelection = (
  window: number,
  selection: number,
  target: number,
  property: number,
): Buffer => request(24, 0, window, selection, target, property, 0);
const asynchronous = 1;
export const grabKey = (window: number, code: number, modifiers: number): Buffer =>
  request(
    33,
    0,
    window,
    Buffer.concat([u16s(modifiers), Buffer.from([code, asynchronous, asynchronous, 0, 0, 0])]),
  );
export const ungrabKey = (window: number, code: number, modifiers: number): Buffer =>
  request(34, code, window, u16s(modifiers));
/** The reply does not matter, only that there is one. */
export const getInputFocus = (): Buffer => request(43, 0);
export const getKeyboardMapping = (first: number, count: number): Buffer =>
  request(101, 0, Buffer.from([first, count]));
export const releaseSelection = (selection: number): Buffer => request(22, 0, 0, selection, 0);
