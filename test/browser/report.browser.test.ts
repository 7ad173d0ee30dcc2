import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.tsx';
import { sampleReport } from '../render/sample-report.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalostamo-browser-'));
  const file = join(folder, 'report.html');
  await writeFile(file, renderHtml(sampleReport()));
  address = pathToFileURL(file).href;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function openReport(width: number): Promise<{ page: Page; requests: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return { page, requests };
}

describe.each([320, 1280])('a report at %i px', (width) => {
  it('has no accessibility violation that axe finds, data tables open or not', async () => {
    const { page } = await openReport(width);
    for (const open of [false, true]) {
      if (open)
        await page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        "axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.target).join(' ')))",
      );
      expect(found).toEqual([]);
    }
    await page.close();
  });

  it('scrolls only downwards', async () => {
    const { page } = await openReport(width);
    await page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('asks the network for nothing', async () => {
    const { page, requests } = await openReport(width);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    await page.close();
  });

  it('shows each chart once, with no text below 11 px or outside its drawing', async () => {
    const { page } = await openReport(width);
    const charts =
      await page.evaluate(`[...document.querySelectorAll('figure.chart')].map((figure) => {
      const shown = [...figure.querySelectorAll('svg[role=img]')].filter((svg) => svg.getBoundingClientRect().width > 0);
      const frame = shown[0].getBoundingClientRect();
      const scale = frame.width / shown[0].viewBox.baseVal.width;
      const texts = [...shown[0].querySelectorAll('text')];
      return {
        shown: shown.length,
        smallest: Math.min(...texts.map((t) => parseFloat(getComputedStyle(t).fontSize) * scale)),
        outside: texts.filter((t) => {
          const box = t.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map((t) => t.textContent),
      };
    })`);
    expect(charts).toHaveLength(6);
    // The function above gives exactly these fields.
    for (const chart of charts as { shown: number; smallest: number; outside: string[] }[]) {
      expect(chart.shown).toBe(1);
      expect(chart.smallest).toBeGreaterThanOrEqual(11);
      expect(chart.outside).toEqual([]);
    }
    await page.close();
  });
});

describe('a printed report', () => {
  it('shows the wide drawing of each chart and no empty data tables', async () => {
    const { page } = await openReport(320);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chart-wide svg').first().isVisible()).toBe(true);
    expect(await page.locator('.chart-narrow svg').first().isVisible()).toBe(false);
    expect(await page.locator('details').first().isVisible()).toBe(false);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('reaches the skip link first, and it leads to the content', async () => {
    const { page } = await openReport(1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#jalostamo-content');
    await page.close();
  });
});
