// Runs before the page's own scripts: keeps account of what they have under way, so that the page's reader can tell when it
// has settled. `count`: requests, until their answer is read. `busyWithin(ms)`: whether a timer will go off within that
// time, work in the background goes on, or something is in use that may do something at any time. `mayGoOn()`: whether
// something is asked for that the browser does in the next moments. `touched`: when one of these was last at work. `timers`:
// the browser's own, for what is no work of the page.
(() => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const due = new Map();
  const soon = new Set();
  const work = {
    count: 0,
    unforeseen: false,
    slow: 0,
    touched: 0,
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    mayGoOn: () => soon.size > 0,
    busyWithin: (ms) => work.unforeseen || work.slow > 0 || [...due.values()].some((time) => time <= performance.now() + ms),
  };
  Object.defineProperty(window, Symbol.for('callboard.work'), { value: work });
  const touch = () => { work.touched = performance.now(); };
  const counted = (promise) => {
    work.count++;
    const done = () => { work.count--; touch(); };
    promise.then(done, done);
    return promise;
  };
  const fetch = window.fetch;
  window.fetch = function (...args) { return counted(fetch.apply(this, args)); };
  for (const name of ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text']) {
    const read = Response.prototype[name];
    if (read) Response.prototype[name] = function () { return counted(read.call(this)); };
  }
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...args) {
    work.count++;
    this.addEventListener('loadend', () => { work.count--; touch(); }, { once: true });
    return send.apply(this, args);
  };
  window.setTimeout = function (call, delay, ...args) {
    if (typeof call !== 'function') {
      work.unforeseen = true;
      return setTimeout.call(this, call, delay, ...args);
    }
    const id = setTimeout.call(this, function (...given) {
      due.delete(id);
      touch();
      return call.apply(this, given);
    }, delay, ...args);
    due.set(id, performance.now() + (Number(delay) || 0));
    return id;
  };
  const cleared = (clear) => function (id) {
    due.delete(id);
    return clear.call(this, id);
  };
  window.clearTimeout = cleared(clearTimeout);
  window.clearInterval = cleared(clearInterval);
  // What is called back once, at the next moment there is.
  for (const [ask, cancel] of [['requestAnimationFrame', 'cancelAnimationFrame'], ['requestIdleCallback', 'cancelIdleCallback']]) {
    const { [ask]: asked, [cancel]: cancelled } = window;
    if (!asked) continue;
    window[ask] = function (call, ...args) {
      const id = asked.call(this, typeof call !== 'function' ? call : function (...given) {
        soon.delete(key);
        touch();
        return call.apply(this, given);
      }, ...args);
      const key = ask + id;
      soon.add(key);
      return id;
    };
    window[cancel] = function (id) {
      soon.delete(ask + id);
      return cancelled.call(this, id);
    };
  }
  // What arrives in a task of its own.
  for (const owner of [window, window.MessagePort?.prototype]) {
    const post = owner?.postMessage;
    if (post) owner.postMessage = function (...args) { touch(); return post.apply(this, args); };
  }
  // What works on in the background for as long as it takes, and then calls back.
  const promising = (owner, ...names) => {
    for (const name of names) {
      const begin = owner?.[name];
      if (typeof begin !== 'function') continue;
      owner[name] = function (...args) {
        const promise = begin.apply(this, args);
        work.slow++;
        const done = () => { work.slow--; touch(); };
        Promise.resolve(promise).then(done, done);
        return promise;
      };
    }
  };
  promising(window, 'createImageBitmap');
  promising(window.SubtleCrypto?.prototype, 'decrypt', 'deriveBits', 'deriveKey', 'digest', 'encrypt', 'importKey', 'sign', 'verify');
  promising(window.CacheStorage?.prototype, 'match', 'open');
  promising(window.Cache?.prototype, 'match', 'matchAll', 'put');
  promising(window.LockManager?.prototype, 'request');
  promising(window.Scheduler?.prototype, 'postTask', 'yield');
  promising(window.WebAssembly, 'compile', 'compileStreaming', 'instantiate', 'instantiateStreaming');
  const unforeseen = (owner, name, trap) => {
    if (typeof owner?.[name] !== 'function') return;
    owner[name] = new Proxy(owner[name], {
      [trap]: (...args) => {
        work.unforeseen = true;
        return Reflect[trap](...args);
      },
    });
  };
  unforeseen(window, 'setInterval', 'apply');
  unforeseen(window.IDBFactory?.prototype, 'open', 'apply');
  for (const name of ['BroadcastChannel', 'EventSource', 'FileReader', 'RTCPeerConnection', 'SharedWorker', 'WebSocket', 'Worker']) {
    unforeseen(window, name, 'construct');
  }
})();
