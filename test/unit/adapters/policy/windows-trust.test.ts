import { describe, expect, it } from 'vitest';
import { distrustOf } from '../../../../electron/adapters/policy/windows-trust.ts';

// As Windows 11 has them. Users may make files of their own in ProgramData, and whoever makes one owns it.
const programData =
  'O:SYG:SYD:PAI(A;OICIIO;GA;;;CO)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;CI;DCLCRPCR;;;BU)(A;OICI;0x1200a9;;;BU)';
const folder =
  'O:BAG:DUD:AI(A;OICIIOID;GA;;;CO)(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;CIID;DCLCRPCR;;;BU)(A;OICIID;0x1200a9;;;BU)';
const file = 'O:BAG:DUD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';
const anna = 'S-1-5-21-1004336348-1177238915-682003330-1001';

describe('on Windows, a policy', () => {
  it('that administrators have put into ProgramData counts', () => {
    expect(distrustOf([file, folder, programData])).toBeNull();
  });

  it.each([
    ['SY', 'the system'],
    ['S-1-5-18', 'the system, by its number'],
    ['S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464', 'the installer of Windows'],
  ])('of %s counts: %s', (owner) => {
    expect(distrustOf([file.replace('O:BA', `O:${owner}`), folder, programData])).toBeNull();
  });

  it.each([
    ['the user owns it', file.replace('O:BA', `O:${anna}`), 'owner'],
    ['nobody is named as its owner', file.replace('O:BA', ''), 'owner'],
    ['users may change it', file.replace('0x1200a9', '0x1301bf'), 'writable'],
    ['users may write it', file.replace('0x1200a9', 'FW'), 'writable'],
    ['users have all rights', file.replace('0x1200a9', 'FA'), 'writable'],
    ['users have all rights, in general', file.replace('0x1200a9', 'GA'), 'writable'],
    ['users may remove it', file.replace('0x1200a9', 'FRSD'), 'writable'],
    ['users may change its rights', file.replace('0x1200a9', 'FRWD'), 'writable'],
    ['users may become its owner', file.replace('0x1200a9', 'FRWO'), 'writable'],
    ['one user may write it', `${file}(A;;FW;;;${anna})`, 'writable'],
    ['users have rights that are not known', file.replace('0x1200a9', 'QQ'), 'writable'],
    ['it has no list of rights', 'O:BAG:DU', 'writable'],
    ['it has an empty list in name only', 'O:BAG:DUD:NO_ACCESS_CONTROL', 'writable'],
  ] as const)('is ignored if %s', (_what, descriptor, why) => {
    expect(distrustOf([descriptor, folder, programData])).toBe(why);
  });

  it.each([
    ['the user has made its folder', folder.replace('O:BA', `O:${anna}`)],
    ['users may remove what is in its folder', folder.replace('DCLCRPCR', 'DCLCRPCRDT')],
    ['users may remove its folder', folder.replace('0x1200a9', '0x1301bf')],
  ])('is ignored if %s', (_what, descriptor) => {
    expect(distrustOf([file, descriptor, programData])).toBe('folder');
  });

  it('counts although something is denied to users, or granted only for what is inside', () => {
    expect(distrustOf([`${file}(D;;FA;;;BU)`, folder, programData])).toBeNull();
    expect(distrustOf([file, `${folder}(A;OICIIO;FA;;;BU)`, programData])).toBeNull();
  });

  it('is not judged if Windows does not say who may write it', () => {
    expect(distrustOf([])).toBe('unknown');
    expect(distrustOf([file])).toBe('unknown');
  });
});
