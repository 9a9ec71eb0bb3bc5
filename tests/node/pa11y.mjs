// Holds web pages against WCAG 2.1 AA with pa11y. Usage: node pa11y.mjs WIDTH FILE…
// Prints {file: [what is wrong]} as JSON.
import pa11y from 'pa11y';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const [width, ...files] = process.argv.slice(2);
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const found = {};
for (const file of files) {
  const { issues } = await pa11y(pathToFileURL(file).href, {
    standard: 'WCAG2AA',
    viewport: { width: Number(width), height: 900 },
    chromeLaunchConfig: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] },
  });
  found[file] = issues.map((one) => `${one.code} ${one.selector}: ${one.message}`);
}
console.log(JSON.stringify(found));
