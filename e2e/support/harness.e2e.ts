import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimulatorServer, serveSimulators } from '@/simulators/serve';
import type { Simulator } from '@/simulators/simulator';
import {
  checkAccessibility,
  collectConsole,
  killWorker,
  type Launched,
  launch,
  openPopup,
  profileContains,
  workerIsRunning,
} from './browser';
import { writeTinyExtension } from './tiny-extension';

const PAGE = 'https://na.myconnectwise.net/start';
const API = 'https://cspi.trendmicro.com/';

const seen: string[] = [];
const psa: Simulator = {
  hosts: ['na.myconnectwise.net'],
  handle(request, response) {
    seen.push(`${request.method} ${request.headers.host} ${request.url}`);
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><html lang="en"><title>PSA</title><body><h1>PSA</h1></body></html>');
  },
};
const vendor: Simulator = {
  hosts: ['cspi.trendmicro.com', 'other.example'],
  handle(request, response) {
    seen.push(`${request.method} ${request.headers.host} ${request.url}`);
    response.end('vendor');
  },
};

interface Answer {
  started: number;
  status?: number;
  text?: string;
  failed?: string;
  sender: Record<string, unknown>;
}

describe('the harness', () => {
  let server: SimulatorServer;
  let browser: Launched;
  const extensionDir = writeTinyExtension();

  beforeAll(async () => {
    server = await serveSimulators([psa, vendor]);
    const hosts = [...psa.hosts, ...vendor.hosts];
    browser = await launch({ extensionDir, port: server.port, spki: server.certificateSpki, hosts });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(extensionDir, { recursive: true, force: true });
  });

  const ask = async (message: object): Promise<Answer> => {
    const page = await openPopup(browser.context, browser.extensionId);
    const answer = await page.evaluate(
      (sent) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<Answer> } } }
        ).chrome.runtime.sendMessage(sent),
      message,
    );
    await page.close();
    return answer;
  };

  it('leads a page and the worker to the simulators, and nowhere else', async () => {
    const page = await browser.context.newPage();
    await page.goto(PAGE);
    expect(await page.locator('h1').innerText()).toBe('PSA');
    expect(await ask({ fetch: `${API}LMPI` })).toMatchObject({ status: 200, text: 'vendor' });
    expect(await ask({ fetch: 'https://example.com/' })).toMatchObject({ failed: expect.any(String) });
    await page.close();
  });

  it('lets the worker read another origin by host permission only', async () => {
    const init = { method: 'POST', headers: { 'x-own': '1' }, body: '{}' };
    seen.length = 0;
    expect(await ask({ fetch: `${API}x`, init })).toMatchObject({ status: 200 });
    expect(seen).toEqual(['POST cspi.trendmicro.com /x']);
    expect(await ask({ fetch: 'https://other.example/', init })).toMatchObject({
      failed: expect.any(String),
    });
    expect(seen.slice(1)).toEqual(['OPTIONS other.example /']);
  });

  it('kills the worker, which comes back for the next message', async () => {
    const before = await ask({});
    expect(await workerIsRunning(browser.context)).toBe(true);
    await killWorker(browser.context);
    expect(await workerIsRunning(browser.context)).toBe(false);
    await killWorker(browser.context);
    const after = await ask({});
    expect(after.started).not.toBe(before.started);
    expect(await browser.worker.evaluate('started')).toBe(after.started);
    expect(await workerIsRunning(browser.context)).toBe(true);
  });

  it('hears pages and workers', async () => {
    const heard = collectConsole(browser.context);
    await killWorker(browser.context);
    await ask({});
    const page = await openPopup(browser.context, browser.extensionId);
    await page.evaluate(
      'console.error("page says"); setTimeout(() => { throw new Error("uncaught says"); }, 0)',
    );
    await expect.poll(() => heard.map(({ text }) => text).join('\n')).toContain('uncaught says');
    const said = heard.map(({ kind, text }) => `${kind} ${text.split('\n')[0]}`);
    expect(said).toContain('error page says');
    expect(said.filter((line) => line === 'log worker says started')).toHaveLength(1);
    await page.close();
  });

  it('finds what an accessibility check must find', async () => {
    const page = await openPopup(browser.context, browser.extensionId);
    expect(await checkAccessibility(page)).toEqual([]);
    await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=x>")');
    expect(await checkAccessibility(page)).toEqual([expect.stringContaining('image-alt')]);
    await page.close();
  });

  it('frames an extension page on a PSA page', async () => {
    const page = await browser.context.newPage();
    await page.goto(PAGE);
    const output = page.frameLocator('#panel').locator('output');
    await output.filter({ hasText: '{' }).waitFor();
    const inside = JSON.parse(await output.innerText());
    const own = `chrome-extension://${browser.extensionId}`;
    const sender = inside.answer.sender;
    expect(inside).toMatchObject({ origin: own, ancestors: ['https://na.myconnectwise.net'] });
    expect(sender).toMatchObject({ origin: own, url: `${own}/panel.html`, tab: { url: PAGE } });
    expect(sender.frameId).toBeGreaterThan(0);
    expect(await page.evaluate('document.body.dataset.frame')).not.toContain(browser.extensionId);
    await page.close();
  });

  it('keeps a profile for the next start, and finds in it what was stored', async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'seatcheck-kept-'));
    const hosts = [...psa.hosts, ...vendor.hosts];
    const options = { extensionDir, port: server.port, spki: server.certificateSpki, hosts, profileDir };
    const store = `chrome.storage.local.set({ kept: 'on-disk-7f31' });
      chrome.storage.session.set({ kept: 'in-memory-22ac' })`;
    try {
      const first = await launch(options);
      await (await openPopup(first.context, first.extensionId)).evaluate(store);
      await first.close();
      expect(profileContains(profileDir, 'on-disk-7f31')).not.toEqual([]);
      expect(profileContains(profileDir, 'in-memory-22ac')).toEqual([]);
      const second = await launch(options);
      const page = await openPopup(second.context, second.extensionId);
      expect(await page.evaluate('chrome.storage.local.get()')).toEqual({ kept: 'on-disk-7f31' });
      expect(await page.evaluate('chrome.storage.session.get()')).toEqual({});
      await second.close();
    } finally {
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
