import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronExecutable } from '../electron.mjs';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';
import { introduceToSessionBus } from './session-bus.mjs';

/**
 * What root starts a program with that runs Electron, since Chromium has no sandbox for root. Root becomes somebody without any
 * capability, who still owns root's files: nothing has to be copied or given away, and no account is made. It is `daemon`
 * because every Linux has one, and D-Bus only knows users who have a name.
 */
const asOrdinaryUser =
  process.platform === 'linux' && process.getuid?.() === 0
    ? ['unshare', '--user', '--map-user=daemon', '--map-group=daemon', '--']
    : [];

/** Who runs a program that runs Electron: what to start it with, and what to change in its environment. */
export const ordinaryUser = () => ({
  prefix: asOrdinaryUser,
  env: asOrdinaryUser.length === 0 ? {} : { HOME: homedir() },
});

/** The same for a program on root's own desktop. */
export const ordinaryUserOnDesktop = async () => {
  const { prefix, env } = ordinaryUser();
  const bus = process.env.DBUS_SESSION_BUS_ADDRESS;
  if (prefix.length === 0 || !bus) return { prefix, env };
  const folder = mkdtempSync(join(tmpdir(), 'hushlink-bus-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { prefix, env: { ...env, DBUS_SESSION_BUS_ADDRESS: await introduceToSessionBus(bus, folder) } };
};

/**
 * Where Chromium would find no sandbox, it would only crash.
 * @returns {Promise<string | null>} what to do about it; `null` when there is one
 */
export const sandboxProblem = async () => {
  if (process.platform !== 'linux') return null;
  // The namespaces that Chromium asks for.
  const [command = '', ...args] = [
    ...asOrdinaryUser,
    'unshare',
    '--user',
    '--map-root-user',
    '--pid',
    '--net',
  ];
  const { code, output } = await run(command, [...args, '--fork', 'true']);
  if (hasSetuidHelper()) return null;
  const reason = code === 0 ? await whatElectronSays() : output;
  if (reason === null) return null;
  return `Electron does not run without Chromium's sandbox, and that needs user namespaces, which are denied here (${reason.trim()}). Allow them and start again:\n  ${remedy(readSetting)}`;
};

/**
 * A system may allow user namespaces to some programs only, as Ubuntu does to `unshare`; so Electron itself is asked too, once after
 * each start of the computer. Without a sandbox it ends before it has read a line of the app.
 * @returns {Promise<string | null>} what it complains of
 */
const whatElectronSays = async () => {
  const { prefix, env } = ordinaryUser();
  const seen = `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${electronExecutable()}`;
  const mark = join(cacheFolder(), `sandbox-seen-${process.getuid?.()}`);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === seen) return null;
  const probe = fileURLToPath(new URL('sandbox-probe', import.meta.url));
  const [command = '', ...args] = [...prefix, electronExecutable(), '--ozone-platform=headless', probe];
  const { code, output } = await run(command, args, {
    env: { ...process.env, ...env },
    timeoutMs: probeTimeoutMs,
  });
  const complaint = complaintOfSandbox(output);
  if (code === 0) remember(mark, seen);
  // Whatever else is wrong, the app itself can say better.
  return code === 0 ? null : complaint;
};

const probeTimeoutMs = 20_000;

/** @param {string} output of Electron @returns {string | null} */
export const complaintOfSandbox = (output) =>
  /^\[.*?\] ?(No usable sandbox!|The SUID sandbox helper .*? configured correctly|.*Failed to move to new namespace[^\n]*)/m.exec(
    output,
  )?.[1] ?? null;

const remember = (/** @type {string} */ mark, /** @type {string} */ seen) => {
  try {
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, seen);
  } catch {
    // It is asked again next time.
  }
};

/** Chromium's other way to a sandbox, if somebody has set it up. It does not help root. */
const hasSetuidHelper = () => {
  const helper = join(dirname(electronExecutable()), 'chrome-sandbox');
  if (process.getuid?.() === 0 || !existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4001) === 0o4001;
};

/** @param {(name: string) => string | null} read a setting of the kernel */
export const remedy = (read) => {
  const denied = settings.find(({ name, denies }) => read(name) === denies);
  return denied === undefined
    ? 'start the container with them allowed, as Docker does with --security-opt seccomp=unconfined'
    : `sudo sysctl -w ${denied.name}=${denied.allows}`;
};

const settings = [
  { name: 'user.max_user_namespaces', denies: '0', allows: '10000' },
  // Debian's, and Ubuntu's.
  { name: 'kernel.unprivileged_userns_clone', denies: '0', allows: '1' },
  { name: 'kernel.apparmor_restrict_unprivileged_userns', denies: '1', allows: '0' },
];

const readSetting = (/** @type {string} */ name) => {
  const path = join('/proc/sys', ...name.split('.'));
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
};
