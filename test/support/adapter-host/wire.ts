import { Sensitive } from '../../../electron/core/base/sensitive.ts';

/** Calls of ports between a test and the adapters in Electron; sensitive values travel in the clear. */
export interface PortCall {
  readonly id: number;
  readonly port: string;
  readonly method: string;
  readonly args: unknown;
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export const pack = (value: unknown): unknown => {
  if (value instanceof Sensitive) return { $sensitive: value.reveal() };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
};

export const unpack = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$sensitive' in value) return new Sensitive(String(value.$sensitive));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
};
