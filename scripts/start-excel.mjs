import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';
import { buildOffice } from './build-office.mjs';

// Serves the add-in over https on localhost, as Excel asks of a page that is sideloaded.
const PORT = 3000;
const HOST = `https://localhost:${PORT}`;
const OUT = path.resolve('dist/office');
const CACHE = path.resolve('.cache/https');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

await buildOffice(OUT, { host: HOST });
const [key, cert] = await certificate();
createServer({ key, cert }, async (request, response) => {
  const name = decodeURIComponent(new URL(request.url ?? '/', HOST).pathname);
  const file = path.join(OUT, path.normalize(name === '/' ? '/taskpane.html' : name));
  if (!file.startsWith(OUT) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
  response.end(await readFile(file));
}).listen(PORT, 'localhost', () => {
  console.log(`Theo dõi CCHC: ${HOST}/taskpane.html`);
  console.log('Tin cậy chứng chỉ .cache/https/cert.pem trên máy này, rồi nạp tệp manifest theo docs/cai-dat-excel.md. Dừng: Ctrl+C.');
});

/** A certificate for localhost, made once. */
async function certificate() {
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => path.join(CACHE, file));
  if (!existsSync(cert)) {
    await mkdir(CACHE, { recursive: true });
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-keyout', key, '-out', cert, ...subject], {
      stdio: 'ignore',
    });
  }
  return Promise.all([readFile(key), readFile(cert)]);
}
