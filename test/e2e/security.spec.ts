/** What a page cannot do, whatever code might come to run in it. */
import { expect, test } from './application.ts';

/** Chromium's words when the policy holds something back. */
const REFUSED =
  /Content Security Policy|Failed to load resource|ERR_BLOCKED|ERR_FAILED|Fetch API cannot load/;

test('the page is sandboxed, isolated and without Node', async ({ launch }) => {
  const { application, page } = await launch();
  const preferences = await application.evaluate(({ BrowserWindow }) => {
    // Electron's own tests ask so; its types do not know it.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
  );
  expect(globals).toEqual([]);
});

test('the program shows the page exactly one object, with two functions', async ({ launch }) => {
  const { page } = await launch();
  const own = await page.evaluate(() => {
    // What any page has, an empty frame has as well.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    return Object.getOwnPropertyNames(window).filter(
      // The page's own scripts bring zod along, which they may have run already or not.
      (name) => !usual.has(name) && Number.isNaN(Number(name)) && !name.startsWith('__zod_'),
    );
  });
  expect(own).toEqual(['grantree']);
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'grantree')).sort())).toEqual([
    'invoke',
    'on',
  ]);
});

test('a call or an event that is not in the contract is refused in the page', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const bridge: {
      invoke(name: string): Promise<unknown>;
      on(name: string, listener: () => void): unknown;
    } = Reflect.get(window, 'grantree');
    const call = await bridge.invoke('app.quit').then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    try {
      bridge.on('anything', () => {});
      return [call, 'listening'];
    } catch (error) {
      return [call, String(error)];
    }
  });
  expect(answers).toEqual([
    expect.stringContaining('There is no call app.quit'),
    expect.stringContaining('There is no event anything'),
  ]);
});

test('every answer carries the content security policy', async ({ launch }) => {
  const { page } = await launch();
  const policy = await page.evaluate(async () =>
    (await fetch('app://grantree/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('code in the page and code from elsewhere do not run', async ({ launch }) => {
  const { page } = await launch({ expectedErrors: [REFUSED] });
  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(window, { mark: (name: string) => marks.push(name) });
    const inline = document.createElement('script');
    inline.textContent = 'mark("inline")';
    const remote = document.createElement('script');
    remote.src = 'https://example.com/remote.js';
    const data = document.createElement('script');
    data.src = 'data:text/javascript,mark("data")';
    const settled = [remote, data].map(
      (script) =>
        new Promise((done) => {
          script.onload = () => done(marks.push(script.src));
          script.onerror = done;
        }),
    );
    document.body.append(inline, remote, data);
    const framed = document.createElement('iframe');
    framed.src = URL.createObjectURL(
      new Blob(['<script>parent.mark("frame")</script>'], { type: 'text/html' }),
    );
    settled.push(new Promise((done) => framed.addEventListener('load', done)));
    document.body.append(framed);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'mark("attribute")');
    button.click();
    await Promise.all(settled);
    try {
      new Function('mark("eval")')();
    } catch {
      // As it should be.
    }
    return marks;
  });
  expect(ran).toEqual([]);
});

test('a style in the page needs the nonce of its answer', async ({ launch }) => {
  const { page } = await launch({ expectedErrors: [REFUSED] });
  const colours = await page.evaluate(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
    return [undefined, nonce].map((given, index) => {
      const style = document.createElement('style');
      if (given !== undefined) style.nonce = given;
      style.textContent = `.styled-${index} { color: rgb(1, 2, 3) }`;
      const element = document.createElement('p');
      element.className = `styled-${index}`;
      document.head.append(style);
      document.body.append(element);
      return getComputedStyle(element).color === 'rgb(1, 2, 3)';
    });
  });
  expect(colours).toEqual([false, true]);
});

test('nothing reaches the network', async ({ launch }) => {
  const { application, page } = await launch({ expectedErrors: [REFUSED] });
  const fromPage = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(fromPage).toBe('refused');
  // The session refuses by itself, also where no policy asks it to.
  const fromSession = await application.evaluate(async ({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the page cannot leave', async ({ launch }) => {
  const { application, page } = await launch({ expectedErrors: [REFUSED] });
  await application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-navigate', (_event, url) => Object.assign(globalThis, { left: url }));
  });
  const gone = () => application.evaluate(() => Reflect.get(globalThis, 'left') ?? null);
  for (const address of ['https://example.com/', 'app://grantree/index.html?again', 'data:text/html,gone']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate(pause, 200);
    expect(await gone(), address).toBeNull();
  }
});

test('the page opens no windows, and no pages in frames', async ({ launch }) => {
  const { application, page } = await launch({ expectedErrors: [REFUSED] });
  expect(await page.evaluate(() => window.open('app://grantree/index.html') === null)).toBe(true);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'app://grantree/index.html';
    document.body.append(frame);
  });
  await page.evaluate(pause, 200);
  expect(application.windows()).toHaveLength(1);
  const shown = await page.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.querySelector('#root') ?? null,
  );
  expect(shown).toBeNull();
});

test('a printout can be shown in a frame, from memory', async ({ launch }) => {
  const { application, page } = await launch();
  const pdf = await application.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,<h1>Printout</h1>');
    const content = await window.webContents.printToPDF({});
    window.destroy();
    return content.toString('base64');
  });
  await page.evaluate((content) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    document.body.append(frame);
  }, pdf);
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringMatching(/^chrome-extension:/));
});

test('every permission is denied', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the pages come from their folder alone', async ({ launch }) => {
  const { page } = await launch({ expectedErrors: [REFUSED] });
  const outside = [
    'app://grantree/../main/main.js',
    'app://grantree/%2e%2e/main/main.js',
    'app://grantree/..%2fmain%2fmain.js',
    'app://grantree/..%5cmain%5cmain.js',
    'app://grantree/assets/..%2f..%2f..%2fpackage.json',
    'app://grantree/%2fetc%2fpasswd',
    'app://grantree/index.html%00.js',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
  ];
  const statuses = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        ),
      ),
    outside,
  );
  for (const [index, status] of statuses.entries())
    expect([404, 'refused'], outside[index]).toContain(status);
  const own = await page.evaluate(async () => (await fetch('app://grantree/index.html')).status);
  expect(own).toBe(200);
});

/** Runs in the page: long enough for what was refused to have begun, were it not refused. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
