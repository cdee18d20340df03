import { describe, expect, it } from 'vitest';
import { clearEnvironment, findRefusedVariable } from '../../../electron/shell/environment.ts';

describe('the environment of the packaged app', () => {
  it.each([
    ['ELECTRON_DISABLE_SANDBOX', '1'],
    ['ELECTRON_DISABLE_SANDBOX', ''],
    ['ELECTRON_LOG_FILE', '/tmp/log'],
    ['ELECTRON_ENABLE_LOGGING', 'file'],
    ['NODE_V8_COVERAGE', '/tmp'],
    ['NODE_COMPILE_CACHE', '/tmp'],
    ['electron_log_file', 'C:\\log'],
  ])('is refused with what it is too late for: %s=%s', (name, value) => {
    expect(findRefusedVariable({ HOME: '/home/anna', [name]: value })).toBe(name);
  });

  it.each([
    ['ELECTRON_ENABLE_LOGGING', '1'],
    ['ELECTRON_OZONE_PLATFORM_HINT', 'auto'],
    ['NODE_OPTIONS', '--inspect'],
    ['SSLKEYLOGFILE', '/tmp/keys'],
  ])('is taken with what is harmless, or is removed: %s=%s', (name, value) => {
    expect(findRefusedVariable({ [name]: value })).toBe(null);
  });

  it('loses what would lead Electron, Node or Chromium, and keeps everything else', () => {
    const others = {
      HOME: '/home/anna',
      DISPLAY: ':0',
      https_proxy: 'http://proxy:3128',
      ELECTRON_OZONE_PLATFORM_HINT: 'auto',
      ELECTRON_ENABLE_LOGGING: '1',
      CHROME_DESKTOP: 'app.hushlink.Hushlink.desktop',
      MY_NODE_PATH: '/x',
    };
    const env: NodeJS.ProcessEnv = {
      ...others,
      SSLKEYLOGFILE: '/tmp/keys',
      NODE_OPTIONS: '--inspect',
      NODE_EXTRA_CA_CERTS: '/tmp/ca',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      ELECTRON_RUN_AS_NODE: '1',
      CHROME_LOG_FILE: '/tmp/log',
      node_debug: 'http',
    };
    clearEnvironment(env);
    expect(env).toEqual(others);
  });
});
