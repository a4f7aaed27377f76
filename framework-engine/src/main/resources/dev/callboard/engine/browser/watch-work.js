// Runs before the page's own scripts: keeps account of what they have under way, so that the page's reader can tell when it
// has settled. `count`: requests, until their answer is read. `busyWithin(ms)`: whether a timer will go off within that time,
// or something is in use that may do something at any time. `timers`: the browser's own, for what is no work of the page.
(() => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const due = new Map();
  const work = {
    count: 0,
    unforeseen: false,
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    busyWithin: (ms) => work.unforeseen || [...due.values()].some((time) => time <= performance.now() + ms),
  };
  Object.defineProperty(window, Symbol.for('callboard.work'), { value: work });
  const counted = (promise) => {
    work.count++;
    const done = () => { work.count--; };
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
    this.addEventListener('loadend', () => { work.count--; }, { once: true });
    return send.apply(this, args);
  };
  window.setTimeout = function (call, delay, ...args) {
    if (typeof call !== 'function') {
      work.unforeseen = true;
      return setTimeout.call(this, call, delay, ...args);
    }
    const id = setTimeout.call(this, function (...given) {
      due.delete(id);
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
  for (const name of ['BroadcastChannel', 'EventSource', 'RTCPeerConnection', 'SharedWorker', 'WebSocket', 'Worker']) {
    unforeseen(window, name, 'construct');
  }
})();
