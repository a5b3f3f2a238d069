import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';

/** A file as the Apps Script API takes it. */
export interface PushedFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ScriptApi {
  /** What the last push sent, and to which project. */
  readonly pushed: { project: string; files: readonly PushedFile[] };
  /** Runs the real clasp in a folder, with this stand-in in Google's place; gives its exit code and what it said. */
  readonly clasp: (folder: string, ...args: readonly string[]) => Promise<{ readonly code: number | null; readonly said: string }>;
  readonly close: () => void;
}

const ROOT = join(__dirname, '../..');
const HOSTS = ['script.googleapis.com', 'www.googleapis.com', 'oauth2.googleapis.com'];

/** A local stand-in of the Apps Script API: its own certificate, and a proxy that leads Google's host names to it. */
export async function startScriptApi(home: string): Promise<ScriptApi> {
  const { key, certificate } = makeCertificate(home);
  const pushed: { project: string; files: readonly PushedFile[] } = { project: '', files: [] };
  const api = createHttpsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const project = /^\/v1\/projects\/([^/]+)\/content/.exec(request.url ?? '')?.[1];
      response.setHeader('content-type', 'application/json');
      if (project === undefined) {
        response.statusCode = 404;
        response.end(JSON.stringify({ error: { code: 404, message: `not known here: ${request.method ?? ''} ${request.url ?? ''}` } }));
        return;
      }
      if (request.method === 'PUT') {
        pushed.project = project;
        pushed.files = (JSON.parse(Buffer.concat(parts).toString('utf8')) as { files: PushedFile[] }).files;
      }
      response.end(JSON.stringify({ scriptId: project, files: pushed.files }));
    });
  });
  await listening(api);
  const target = (api.address() as AddressInfo).port;
  const proxy = createHttpServer();
  const open = new Set<Socket>();
  proxy.on('connect', (request, socket: Socket) => {
    if (!HOSTS.includes((request.url ?? '').split(':')[0] ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    open.add(upstream).add(socket);
    for (const side of [upstream, socket]) side.on('error', () => side.destroy());
  });
  await listening(proxy);
  writeSignIn(home);
  const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    pushed,
    clasp: (folder, ...args) =>
      runClasp(folder, args, { HOME: home, HTTPS_PROXY: proxyUrl, https_proxy: proxyUrl, NODE_EXTRA_CA_CERTS: certificate }),
    close: () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      api.close();
    },
  };
}

function makeCertificate(home: string): { readonly key: string; readonly certificate: string } {
  const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
  const names = HOSTS.map((host) => `DNS:${host}`).join(',');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=script.googleapis.com',
      '-addext',
      `subjectAltName=${names}`,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  return { key, certificate };
}

/** A made-up sign-in that does not expire, so that clasp asks nobody for another. */
function writeSignIn(home: string): void {
  const token = {
    type: 'authorized_user',
    client_id: 'thu.apps.googleusercontent.com',
    client_secret: 'thu',
    refresh_token: 'thu',
    access_token: 'thu',
    token_type: 'Bearer',
    expiry_date: Date.UTC(2100, 0, 1),
  };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
}

function runClasp(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): ReturnType<ScriptApi['clasp']> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin/clasp'), args, { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env } });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });
}

/** The project as it stands in the repository, freshly built into another folder. */
export function buildProject(folder: string, ...options: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [join(ROOT, 'scripts/build-gas.mjs'), '--out', join(folder, 'dist/gas'), ...options], { stdio: 'pipe' });
  for (const name of ['.clasp.json', '.claspignore']) copyFileSync(join(ROOT, name), join(folder, name));
}

function listening(server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}
