// A snippet draws itself above its list, as soon as it has ECharts; without, the list stays as it is.
const here = document.currentScript, root = here ? here.parentNode : document.getElementById('ROOT');
const shared = Symbol.for('dateline.echarts'); // one for all snippets of a page, under no name

// given waits for the page around us to have its ECharts.
const given = () => new Promise(done => window.addEventListener('load', () => done(window.echarts)));

// fetched asks for the script once, with what the policy of the page wants to see.
const fetched = (address, integrity) => new Promise((done, failed) => {
  const s = document.createElement('script');
  s.src = address;
  if (integrity) s.integrity = integrity, s.crossOrigin = 'anonymous';
  if (here) s.nonce = here.nonce;
  s.onload = () => done(window.echarts);
  s.onerror = failed;
  document.head.append(s);
});

Promise.resolve(window.echarts || (window[shared] = window[shared] || SOURCE)).then(echarts => {
  const list = root.querySelector('details'), pane = document.createElement('div');
  pane.style.cssText = 'height:TALLpx;max-width:LIMIT';
  pane.setAttribute('role', 'img');
  pane.setAttribute('aria-label', say('Timeline chart; the list below tells the same.'));
  root.prepend(pane);
  list.open = false;
  const made = echarts.init(pane, null, {renderer: 'svg'});
  made.setOption(OPTION);
