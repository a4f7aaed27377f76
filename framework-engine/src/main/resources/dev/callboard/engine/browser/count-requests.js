// Runs before the page's own scripts: counts their requests under way, so that the page's reader can tell when it has settled.
(() => {
  const pending = { count: 0 };
  Object.defineProperty(window, Symbol.for('callboard.pending'), { value: pending });
  const fetch = window.fetch;
  window.fetch = function (...args) {
    pending.count++;
    const done = () => { pending.count--; };
    const answer = fetch.apply(this, args);
    answer.then(done, done);
    return answer;
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...args) {
    pending.count++;
    this.addEventListener('loadend', () => { pending.count--; }, { once: true });
    return send.apply(this, args);
  };
})();
