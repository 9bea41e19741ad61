// Loaded with `node --require` into every Node process of the VS Code host: the server, the extension host, and the language
// server that the extension starts. It refuses each connection that would leave this machine and writes one JSON line about it,
// so that a test can assert that there was none. CommonJS, because --require takes nothing else on Node 20.
'use strict';
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');
const { ChildProcess } = require('node:child_process');
const { syncBuiltinESMExports } = require('node:module');

const RECORD = process.env.PERIODIC_REPORT_OUTSIDE_REQUESTS;
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|::1?|0\.0\.0\.0)?$/;

if (RECORD) {
  // VS Code removes NODE_OPTIONS from what it starts; each process hands this file down again.
  const start = ChildProcess.prototype.spawn;
  ChildProcess.prototype.spawn = function (options) {
    const rest = (options.envPairs ?? []).filter((pair) => !/^(?:NODE_OPTIONS|PERIODIC_REPORT_OUTSIDE_REQUESTS)=/.test(pair));
    const handedDown = [`NODE_OPTIONS=--require=${__filename}`, `PERIODIC_REPORT_OUTSIDE_REQUESTS=${RECORD}`];
    return start.call(this, { ...options, envPairs: [...rest, ...handedDown] });
  };
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    // Node normalises the arguments to [options, callback] before it calls itself again.
    const options = Array.isArray(args[0]) ? args[0][0] : args[0];
    const host =
      typeof options === 'object' && options !== null
        ? options.path
          ? ''
          : (options.host ?? '')
        : typeof args[1] === 'string'
          ? args[1]
          : '';
    if (LOCAL.test(host)) return connect.apply(this, args);
    refuse(host);
    process.nextTick(() => this.destroy(Object.assign(new Error(`connection to ${host} refused`), { code: 'ECONNREFUSED' })));
    return this;
  };
  for (const owner of [dns, dns.promises]) {
    for (const name of Object.keys(owner)) {
      if (!/^(?:lookup|resolve)/.test(name) || typeof owner[name] !== 'function') continue;
      const original = owner[name];
      owner[name] = function (host, ...rest) {
        if (typeof host !== 'string' || LOCAL.test(host)) return original.call(this, host, ...rest);
        refuse(host);
        const error = Object.assign(new Error(`look-up of ${host} refused`), { code: 'ENOTFOUND' });
        const callback = rest.at(-1);
        if (typeof callback !== 'function') return Promise.reject(error);
        process.nextTick(callback, error);
      };
    }
  }
  const send = dgram.Socket.prototype.send;
  dgram.Socket.prototype.send = function (...args) {
    const host = args.find((value, index) => index > 1 && typeof value === 'string') ?? '';
    if (LOCAL.test(host)) return send.apply(this, args);
    refuse(host);
  };
  syncBuiltinESMExports();
}

function refuse(host) {
  appendFileSync(RECORD, JSON.stringify({ from: processName(), host, stack: new Error().stack.split('\n').slice(3, 9).join('\n') }) + '\n');
}

/** The part of the editor that this process is: the file it runs, and its role when VS Code names one. */
function processName() {
  const role = process.argv.find((argument) => argument.startsWith('--type='));
  return role === undefined ? (process.argv[1] ?? 'node') : role.slice('--type='.length);
}
