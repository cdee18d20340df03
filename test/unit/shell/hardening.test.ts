import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron/main';
import { describe, expect, it } from 'vitest';
import {
  confineContents,
  confineDefaultSession,
  confineSession,
  silenceChromium,
} from '../../../electron/shell/hardening.ts';

/** An event that can be prevented, and whether it was. */
const createEvent = () => {
  const event = {
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
  };
  return event;
};

describe('the contents of a window', () => {
  const setUp = () => {
    const app = new EventEmitter();
    confineContents(app as unknown as App);
    const windowOpen = { answer: null as unknown };
    const webRtc = { policy: '' };
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: () => unknown) => {
        windowOpen.answer = handler();
      },
      setWebRTCIPHandlingPolicy: (policy: string) => {
        webRtc.policy = policy;
      },
    });
    app.emit('web-contents-created', {}, contents);
    return { contents, windowOpen, webRtc };
  };

  it.each(['will-frame-navigate', 'will-redirect', 'will-attach-webview'])('lead nowhere: %s', (name) => {
    const { contents } = setUp();
    const event = createEvent();
    contents.emit(name, event);
    expect(event.isPrevented).toBe(true);
  });

  it('open no window', () => {
    expect(setUp().windowOpen.answer).toEqual({ action: 'deny' });
  });

  it('send nothing by WebRTC past the proxy', () => {
    expect(setUp().webRtc.policy).toBe('disable_non_proxied_udp');
  });
});

describe('the session of the windows', () => {
  const setUp = (
    confine: (session: Session) => unknown = confineSession,
    storagePath: string | null = null,
  ) => {
    const answers = { request: null as unknown, check: null as unknown, device: null as unknown };
    const asked: { before?: (request: { url: string }, answer: (a: unknown) => void) => void } = {};
    const proxy = { config: null as unknown };
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (ask: (...given: readonly unknown[]) => void) =>
        ask({}, 'media', (isAllowed: unknown) => {
          answers.request = isAllowed;
        }),
      setPermissionCheckHandler: (ask: () => unknown) => {
        answers.check = ask();
      },
      setDevicePermissionHandler: (ask: () => unknown) => {
        answers.device = ask();
      },
      webRequest: {
        onBeforeRequest: (before: typeof asked.before) => {
          if (before !== undefined) asked.before = before;
        },
      },
      setProxy: async (config: unknown) => {
        proxy.config = config;
      },
      storagePath,
    });
    confine(session as unknown as Session);
    const isCancelled = (url: string): unknown => {
      const answer: { given?: unknown } = {};
      asked.before?.({ url }, (given) => {
        answer.given = given;
      });
      return answer.given;
    };
    return { session, answers, proxy, isCancelled };
  };

  it('permits nothing', () => {
    expect(setUp().answers).toEqual({ request: false, check: false, device: false });
  });

  it('downloads nothing', () => {
    const event = createEvent();
    setUp().session.emit('will-download', event);
    expect(event.isPrevented).toBe(true);
  });

  it('has a proxy that no connection can be made to, for this computer too', () => {
    expect(setUp().proxy.config).toEqual({
      mode: 'fixed_servers',
      proxyRules: 'socks5://255.255.255.255:9',
      proxyBypassRules: '<-loopback>',
    });
  });

  it.each([
    ['app://hushlink/help/index.html', false],
    ['app://hushlink.evil/help/index.html', true],
    ['app://hushlink', true],
    ['https://eu.onetimesecret.com/api/v1/status', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['ws://localhost:9222/', true],
  ])('asks for %s or not: cancelled is %s', (url, cancel) => {
    expect(setUp().isCancelled(url)).toEqual({ cancel });
  });

  it.each([
    ['/home/me/.config/Hushlink', true],
    ['/home/me/.config/Hushlink/Partitions/x', false],
    [null, false],
  ])('is made by us, or it is confined as soon as it exists: in %s', (storagePath, isDefault) => {
    const app = Object.assign(new EventEmitter(), { getPath: () => '/home/me/.config/Hushlink' });
    confineDefaultSession(app as unknown as App);
    const { isCancelled, proxy } = setUp((session) => app.emit('session-created', session), storagePath);
    expect(isCancelled('https://example.com/')).toEqual(isDefault ? { cancel: true } : undefined);
    expect(proxy.config !== null).toBe(isDefault);
  });
});

describe('Chromium', () => {
  const setUp = () => {
    const switches: (readonly string[])[] = [];
    const app = Object.assign(new EventEmitter(), {
      commandLine: { appendSwitch: (...given: readonly string[]) => switches.push(given) },
    });
    silenceChromium(app as unknown as App);
    return { app, switches };
  };

  it('asks none of its own services', () => {
    expect(setUp().switches.filter(([, value]) => value === undefined)).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['no-pings'],
      ['disable-sync'],
    ]);
  });

  it('asks no name server for a page, and gives its scripts no clipboard', () => {
    expect(setUp().switches).toContainEqual([
      'blink-settings',
      'dnsPrefetchingEnabled=false,DOMPasteAllowed=false,javaScriptCanAccessClipboard=false',
    ]);
  });

  it('checks no spelling in any session, not even one made later', () => {
    const { app } = setUp();
    const asked: unknown[] = [];
    app.emit('session-created', {
      setSpellCheckerLanguages: (languages: unknown) => asked.push(languages),
      setSpellCheckerEnabled: (isOn: unknown) => asked.push(isOn),
    });
    expect(asked).toEqual([[], false]);
  });
});
