// What axe-core finds on HTML pages, as JSON on standard output: node axe.mjs PAGE…
//
// The pages are read by jsdom, which draws nothing. Rules that need colours or sizes can say nothing
// here; none of them is compared. Rules that axe-core holds back as experimental are asked too.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { JSDOM, VirtualConsole } from "jsdom";

/** One page: the findings of each rule, with the place of the element in the source. */
async function examine(path) {
  const source = readFileSync(path, "utf8");
  const dom = new JSDOM(source, {
    includeNodeLocations: true,
    url: "https://example.org/page.html",
    pretendToBeVisual: true,
    runScripts: "outside-only",
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  // A file in <object> counts as shown, and what stands inside the element as not drawn.
  window.Range.prototype.getClientRects = () => [];
  window.HTMLCanvasElement.prototype.getContext = () => null;
  // No window stands over the page, so that its own headings and landmarks count.
  window.Document.prototype.elementsFromPoint = () => [];
  window.eval(axe.source);
  const rules = Object.fromEntries(
    window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]),
  );
  const results = await window.axe.run(window.document, { rules, elementRef: true });
  const findings = [];
  for (const [kind, list] of [["fault", results.violations], ["review", results.incomplete]]) {
    for (const { id, nodes } of list) {
      for (const { element } of nodes) {
        const place = dom.nodeLocation(element);
        const tag = place?.startTag ?? place;
        findings.push({
          rule: id,
          kind,
          start: place?.startOffset ?? 0,
          end: place?.endOffset ?? 0,
          line: place?.startLine ?? 1,
          text: tag ? source.slice(tag.startOffset, tag.endOffset) : "",
        });
      }
    }
  }
  const key = (f) => `${String(f.start).padStart(9, "0")} ${f.rule}`;
  findings.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  window.close();
  return findings;
}

const told = /^(wcag\d|best-practice$|experimental$|deprecated$)/;
const rules = {};
for (const { ruleId, tags } of axe.getRules()) rules[ruleId] = tags.filter((tag) => told.test(tag)).sort();
const pages = {};
for (const path of process.argv.slice(2)) pages[path] = await examine(path);
process.stdout.write(JSON.stringify({ version: axe.version, rules, pages }));
