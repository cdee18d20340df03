import type { WindowName } from '../../../src/shared/model/windows.ts';
import type { Text } from '../../../src/shared/text.ts';
import { parseUrl } from '../base/parse-url.ts';
import { hostOf, type ServerAccount, type ServerOrigin } from '../onetime/index.ts';

/** What the user has to allow. */
export type ConsentQuestion =
  /** Links are made there from now on. */
  | { readonly kind: 'server'; readonly account: ServerAccount; readonly isServerNew: boolean }
  /** The server mails the link there. */
  | { readonly kind: 'recipient'; readonly recipient: string; readonly server: ServerOrigin }
  /** The server of a link gets its key and a passphrase. */
  | { readonly kind: 'link'; readonly server: ServerOrigin };

/** A question as it is drawn. */
export interface ShownQuestion {
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * Draws a question and waits for the answer.
 * The main process draws it, so that no page can draw over it or answer it. Anything but a clear yes is a no, and so is a
 * window that is gone.
 */
export type ShowQuestion = (question: ShownQuestion, over: WindowName) => Promise<boolean>;

/** The words of a question. It names what a page cannot be trusted to name. */
export const shownQuestion = (text: Text, question: ConsentQuestion): ShownQuestion => {
  const no = text('ui.cancel');
  switch (question.kind) {
    case 'server': {
      const { server, username } = question.account;
      const host = hostOf(server);
      return username === undefined
        ? {
            message: text('consent.server', { host }),
            detail: text('consent.serverDetail'),
            yes: text('consent.serverYes'),
            no,
          }
        : {
            message: text('consent.account', { host, username: visible(username) }),
            // Whoever names an account must not thereby leave out that nobody has used this server before.
            detail: question.isServerNew
              ? `${text('consent.serverDetail')} ${text('consent.accountDetail')}`
              : text('consent.accountDetail'),
            yes: text('consent.serverYes'),
            no,
          };
    }
    case 'recipient':
      return {
        message: text('consent.recipient', { recipient: visible(asciiDomain(question.recipient)) }),
        detail: text('consent.recipientDetail', { host: hostOf(question.server) }),
        yes: text('consent.recipientYes'),
        no,
      };
    case 'link':
      return {
        message: text('consent.link', { host: hostOf(question.server) }),
        detail: text('consent.linkDetail'),
        yes: text('consent.linkYes'),
        no,
      };
  }
};

/** SECURITY(names-as-seen): what cannot be seen, such as a mark that turns the text around, must not change what is read. */
const visible = (name: string): string =>
  name.replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '\ufffd');

/** An address as it is mailed to: letters of another script can look like those of a domain that the user knows. */
const asciiDomain = (recipient: string): string => {
  const at = recipient.lastIndexOf('@') + 1;
  const domain = parseUrl(`https://${recipient.slice(at)}`)?.hostname;
  return domain === undefined ? recipient : `${recipient.slice(0, at)}${domain}`;
};
