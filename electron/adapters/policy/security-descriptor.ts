/**
 * Who may do what with a file of Windows, in its own notation for that (SDDL), such as `O:BAG:SYD:(A;;FA;;;SY)`.
 * Source: [MS-DTYP] 2.5.1, Security Descriptor Description Language.
 */

type Right = 'write' | 'append' | 'delete-child' | 'delete' | 'change-rights' | 'change-owner';
export type Rights = readonly Right[];

const bits: Readonly<Record<Right, number>> = {
  write: 0x2,
  append: 0x4,
  'delete-child': 0x40,
  delete: 0x1_0000,
  'change-rights': 0x4_0000,
  'change-owner': 0x8_0000,
};

/** `GA` and `GW` stand for all rights to write, whatever the object. */
const generic = 0x5000_0000;

const masks: ReadonlyMap<string, number> = new Map(
  Object.entries({
    GA: 0x1000_0000,
    GX: 0x2000_0000,
    GW: 0x4000_0000,
    GR: 0x8000_0000,
    FA: 0x1f_01ff,
    FR: 0x12_0089,
    FW: 0x12_0116,
    FX: 0x12_00a0,
    SD: 0x1_0000,
    RC: 0x2_0000,
    WD: 0x4_0000,
    WO: 0x8_0000,
    CC: 0x1,
    DC: 0x2,
    LC: 0x4,
    SW: 0x8,
    RP: 0x10,
    WP: 0x20,
    DT: 0x40,
    LO: 0x80,
    CR: 0x100,
  }),
);

/** The administrators of the computer and its domain, the system, and the installer of Windows. */
const administrators: ReadonlySet<string> = new Set([
  'BA',
  'SY',
  'DA',
  'EA',
  'LA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);

export const isOwnedByAdministrator = (descriptor: string): boolean =>
  administrators.has(/^O:(.+?)(?=[GDS]:)/.exec(descriptor)?.[1] ?? '');

/** Whether somebody else has one of these rights. What is not understood counts as if they had. */
export const canBeChangedByOthers = (descriptor: string, rights: Rights): boolean => {
  const wanted = rights.reduce((mask, right) => mask | bits[right], generic);
  const [, list] = /D:([A-Z]*(?:\([^()]*\))*)(?:S:|$)/.exec(descriptor) ?? [];
  // Without a list, which is also written as `D:NO_ACCESS_CONTROL`, everybody may do anything.
  if (list === undefined) return true;
  return [...list.matchAll(/\(([^()]*)\)/g)].some(([, entry = '']) => {
    const [type = '', flags = '', granted = '', , , trustee = ''] = entry.split(';');
    // Denied is not granted, and what is only for things inside is not for this one.
    if (type === 'D' || type === 'OD' || type === 'XD' || pairs(flags).includes('IO')) return false;
    return !administrators.has(trustee) && (maskOf(granted) & wanted) !== 0;
  });
};

const pairs = (text: string): readonly string[] => text.match(/../g) ?? [];

const maskOf = (granted: string): number => {
  if (/^0x[0-9a-f]{1,8}$/i.test(granted)) return Number.parseInt(granted, 16);
  return pairs(granted).reduce((mask, name) => mask | (masks.get(name) ?? ~0), 0);
};
