import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { CustomScheme, Session } from 'electron/main';
import type { WindowName } from '../../src/shared/model/windows.ts';

const scheme = 'app';
const origin = `${scheme}://hushlink`;

/** To be registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, corsEnabled: true },
};

export const pageOf = (window: WindowName): string => `${origin}/${window}/index.html`;

export const isOurs = (url: string): boolean => url.startsWith(`${origin}/`);

/**
 * Nothing but our own files, nothing inline, no connection, no frame, no form, strings never become markup or
 * code, and no origin.
 */
export const contentSecurityPolicy = [
  // SECURITY(csp-nothing-by-default): whatever has no line here, such as connections and frames, is not loaded.
  "default-src 'none'",
  // SECURITY(csp-own-scripts): nothing inline, which is how a text becomes a script.
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // SECURITY(csp-no-base): it would change where the page's own addresses lead.
  "base-uri 'none'",
  // SECURITY(csp-no-forms): nothing else in the policy keeps a form from being sent away.
  "form-action 'none'",
  // SECURITY(csp-no-ancestors): a page of somebody else's could lay its own content over ours and take the clicks.
  "frame-ancestors 'none'",
  // SECURITY(csp-no-origin): without `allow-same-origin`, so a page and a frame in it have an origin of their own each. What
  // the preload script takes away from a page would still be in the window of a frame; this keeps it out of reach.
  'sandbox allow-scripts allow-forms allow-modals',
  // SECURITY(csp-trusted-types): there are none, so that a string never becomes markup or code.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The windows' files, by address. */
export type OwnFiles = ReadonlyMap<string, string>;

export const listOwnFiles = async (folder: string): Promise<OwnFiles> =>
  new Map(
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`${origin}/${relative(folder, path).split(sep).join('/')}`, path]),
  );

/**
 * Serves the windows' files to a session.
 * SECURITY(listed-files): from a list made once. A path that is not on it does not exist, wherever it leads.
 * @param language whose sentences a page begins to load before it knows that it will say them.
 */
export const serveApp = (session: Session, files: OwnFiles, language: () => string): void => {
  session.protocol.handle(scheme, async (request) => {
    const path = files.get(request.url);
    if (path === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    const content = await readFile(path);
    const isPage = extname(path) === '.html';
    return new Response(isPage ? preloading(content.toString(), sentencesIn(files, language())) : content, {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        // SECURITY(no-sniffing): a file is never run as a script because it looks like one.
        'x-content-type-options': 'nosniff',
        // SECURITY(no-opener): a page that has opened ours would hold its window, and could lead it away.
        'cross-origin-opener-policy': 'same-origin',
        // The sandbox leaves pages without an origin, so their own modules are asked for across origins.
        'access-control-allow-origin': 'null',
        'cache-control': 'no-store',
      },
    });
  });
};

/** The build adds a hash to the language. */
const sentencesIn = (files: OwnFiles, language: string): readonly string[] =>
  [...files.keys()].filter((url) => url.startsWith(`${origin}/assets/${language}-`) && url.endsWith('.js'));

/** @param page HTML of ours. */
const preloading = (page: string, urls: readonly string[]): string =>
  page.replace(
    '</head>',
    `${urls.map((url) => `<link rel="modulepreload" crossorigin href="${url}">`).join('')}</head>`,
  );
