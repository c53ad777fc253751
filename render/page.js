// The page: search, filters, buttons, keys, and the ties between chart, cards and address.

const root = document.documentElement, box = byId('chart'), status = byId('status'), search = byId('search'), count = byId('count');
const data = unpack(JSON.parse(byId('data').textContent)), events = data.events, rows = byId('rows') && JSON.parse(byId('rows').textContent);
const dark = matchMedia('(prefers-color-scheme: dark)'), forced = matchMedia('(forced-colors: active)');
const pen = document.createElement('canvas').getContext('2d'), widths = new Map();
const chips = Array.from(document.querySelectorAll('[data-hide]')), choices = ['file', 'top', 'row'].map(byId).filter(Boolean), spanButton = byId('span');
let selected = -1, mask = null, filtered = false, settled = false;

document.querySelector('.scripted').hidden = false;
const legend = document.querySelector('.legend');
legend.open = innerWidth > 720;

// ---- Chart ---------------------------------------------------------------------------------------------------------

function themeName() {
  const own = root.dataset.theme;
  return own === 'auto' ? dark.matches ? 'dark' : 'light' : own;
}

// theme is the name of a palette, or in forced colours a palette of the system's.
function theme() {
  if (!forced.matches) return themeName();
  const probe = element('i', '');
  box.append(probe);
  const system = name => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const ink = system('CanvasText'), back = system('Canvas'), high = system('Highlight');
  probe.remove();
  return {text: ink, muted: ink, back: back, band: back, line: ink, grid: back, accent: high, density: ink, strip: high, handle: high, ink: back, colors: Array(8).fill(ink)};
}

function measure(text, size, bold) {
  const key = size + (bold ? 'b' : 'n') + text;
  let w = widths.get(key);
  if (w === undefined) {
    pen.font = font(size, bold);
    widths.set(key, w = pen.measureText(text).width);
  }
  return w;
}

const list = createList(byId('events'), events, rows, toChart);
const tall = +box.dataset.height || 0; // 0 is what it needs
box.style.height = (tall || 300) + 'px';
const chart = echarts.init(box, null, {renderer: 'svg'});
chart.setOption(JSON.parse(byId('option').textContent), {lazyUpdate: true});
box.firstElementChild.setAttribute('aria-hidden', 'true');
const drawn = createChart(chart, data, {
  theme: theme(), measure: measure, changed: changed,
  width: () => box.clientWidth,
  height: tall && tall - FOOT,
  room: () => Math.max(190, Math.min(280, innerHeight / 2 - 215)),
  resize: height => {
    box.style.height = height + 'px';
    chart.resize();
  }
});
const tip = tooltip(chart, drawn, hit => hit.members ? listing(hit.members(), events) : about(hit.i), hit => {
  if (!hit.members) return toCard(hit.i);
  if (!drawn.span(hit.members())) toCard(hit.members()[0]);
});

// about tells one event in a tooltip as its card does.
function about(i) {
  const e = events[i], card = list.card(i), quote = card.querySelector('blockquote'), out = element('div', '');
  out.dir = 'auto';
  out.append(element('span', e.l), element('strong', e.t));
  if (quote) {
    const q = quote.cloneNode(true);
    if (q.textContent.length > 320) q.textContent = q.textContent.slice(0, 320) + '…';
    out.append(q);
  }
  card.querySelectorAll('.about > p').forEach(p => out.append(element('span', p.textContent)));
  return out;
}

// changed follows a view that has come to rest.
function changed(l) {
  const labels = l.labels.length + l.bars.filter(b => b.title).length, waiting = l.sums.reduce((n, s) => n + s.n, 0);
  let text = range(l.a, l.b) + ' · ' + counted(l.count, '%d event', '%d events');
  if (labels < l.count) text += say(', %d labelled – zoom in for more', labels);
  if (waiting) text += ' · ' + counted(waiting, '%d period counted below the bars', '%d periods counted below the bars');
  if (data.zone) text += ' · ' + data.zone;
  status.textContent = text;
  if (!settled) return;
  if (pressed(spanButton)) showList();
  keep();
}

function range(a, b) {
  const wide = b - a, from = moment(a, wide), day = from.split(', ')[0];
  let to = moment(b - 1, wide);
  if (to !== from && to.startsWith(day + ', ')) to = to.slice(day.length + 2);
  return from === to ? from : from + ' – ' + to;
}

function moment(t, wide) {
  const d = new Date(t);
  let text = yearText(d.getUTCFullYear(), data.domain[0] < -621672192e5);
  if (wide < 5 * YEAR) text = MONTHS[d.getUTCMonth()] + ' ' + text;
  if (wide < 200 * DAY) text = DAYS[d.getUTCDate() - 1] + ' ' + text;
  if (data.clock && wide < 4 * DAY) text += ', ' + d.toISOString().slice(-13, -8);
  return text;
}

// ---- Chart and cards -----------------------------------------------------------------------------------------------

function select(i) {
  [selected, i].forEach((k, n) => {
    const card = k >= 0 && list.reveal(k);
    if (card) card.classList.toggle('on', n === 1);
  });
  selected = i;
  drawn.select(i);
}

function toCard(i) {
  select(i);
  const card = list.reveal(i);
  if (!card) return;
  card.scrollIntoView({block: 'center'});
  card.focus({preventScroll: true});
}

function toChart(i) {
  select(i);
  box.scrollIntoView({block: 'nearest'});
  box.focus({preventScroll: true});
}

// step selects the next event that the filters admit, the periods included.
function step(from, by) {
  for (let i = from; i >= 0 && i < events.length; i += by) {
    if (mask && !mask[i] || events[i].k === 4) continue;
    select(i);
    status.textContent = events[i].l + ': ' + events[i].t;
    return;
  }
}

box.addEventListener('keydown', k => {
  const act = {
    ArrowRight: () => k.shiftKey ? drawn.pan(.25) : step(selected + 1, 1),
    ArrowLeft: () => k.shiftKey ? drawn.pan(-.25) : step(selected < 0 ? events.length - 1 : selected - 1, -1),
    Home: () => step(0, 1), End: () => step(events.length - 1, -1),
    '+': () => drawn.scale(.5), '=': () => drawn.scale(.5), '-': () => drawn.scale(2),
    Escape: drawn.all, Enter: () => { if (selected >= 0) toCard(selected); }
  }[k.key];
  if (!act || k.ctrlKey || k.metaKey || k.altKey) return;
  k.preventDefault();
  tip.hide();
  act();
});

[['in', () => drawn.scale(.5)], ['out', () => drawn.scale(2)], ['all', drawn.all]].forEach(b => byId(b[0]).addEventListener('click', b[1]));

// ECharts takes every wheel event; without Ctrl it belongs to the page.
box.addEventListener('wheel', w => { if (!w.ctrlKey && !w.metaKey) w.stopPropagation(); }, {capture: true, passive: true});

// ---- Search and filters --------------------------------------------------------------------------------------------

function pressed(button) { return button.getAttribute('aria-pressed') === 'true'; }
function press(button, on) { button.setAttribute('aria-pressed', String(on)); }

// passing returns which events search, chips and choices admit, null for all.
function passing() {
  const hide = new Set(chips.filter(c => !pressed(c)).map(c => c.dataset.hide)), many = chips.some(c => c.dataset.hide[0] === 'd');
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean), value = id => byId(id)?.value;
  const file = value('file'), top = +value('top'), row = value('row');
  if (!hide.size && !words.length && !file && !top && !row) return null;
  const out = new Uint8Array(events.length);
  let left = top || Infinity;
  data.rank.forEach(i => {
    const e = events[i], files = e.p || [e.c || 0];
    if (left <= 0 || hide.has('s' + (e.s || 0)) || many && files.every(f => hide.has('d' + Math.min(f, 7)))) return;
    if (row && !byId('row').admits(files) || file && !files.includes(+file) || words.length && !words.every(w => list.text(i).includes(w))) return;
    out[i] = 1;
    left--;
  });
  return out;
}

function showList() {
  const l = drawn.layout(), span = pressed(spanButton);
  const near = e => (e.o === 'a' && e.k === 1 || e.b >= l.a) && (e.o === 'b' && e.k === 1 || e.a <= l.b);
  const n = list.show(i => (!mask || mask[i]) && (!span || near(events[i])));
  count.textContent = n === events.length ? counted(n, '%d event', '%d events') : say('%d of %d events, %d hidden', n, events.length, events.length - n);
  byId('clear').hidden = !mask && !span;
}

function filter() {
  const before = mask;
  mask = passing();
  if (mask || before) drawn.filter(mask);
  showList();
  keep();
}

let searching = 0;
search.addEventListener('input', () => {
  clearTimeout(searching);
  searching = setTimeout(filter, 120);
});
chips.concat(spanButton).forEach(c => c.addEventListener('click', () => {
  press(c, !pressed(c));
  filter();
}));
choices.forEach(c => c.addEventListener('change', filter));
byId('clear').addEventListener('click', () => {
  restore(new URLSearchParams());
  filter();
  search.focus();
});

// ---- The view in the address ---------------------------------------------------------------------------------------

let keeping = 0;

// keep writes the view into the fragment of the address, so that it can be shared, once nothing changes any more.
function keep() {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const l = drawn.layout(), d = drawn.domain, out = new URLSearchParams(), iso = t => new Date(t).toISOString();
    if (l.a > d[0] || l.b < d[1]) {
      const part = l.b - l.a > 60 * DAY ? s => s.slice(0, -14) : s => s.slice(0, -5) + 'Z';
      out.set('from', part(iso(l.a)));
      out.set('to', part(iso(l.b)));
    }
    const off = chips.filter(c => !pressed(c)).map(c => c.dataset.hide).join('.');
    [['q', search.value.trim()], ['hide', off], ['span', pressed(spanButton) ? '1' : '']].concat(choices.map(c => [c.id, c.value])).forEach(p => { if (p[1]) out.set(p[0], p[1]); });
    if (selected >= 0) out.set('event', list.card(selected).id);
    history.replaceState(null, '', out.size ? '#' + out : location.pathname + location.search);
  }, 250);
}

function restore(p) {
  search.value = p.get('q') || '';
  const hide = (p.get('hide') || '').split('.');
  chips.forEach(c => press(c, !hide.includes(c.dataset.hide)));
  press(spanButton, p.has('span'));
  choices.forEach(c => { c.value = p.get(c.id) || ''; });
}

// open follows the address: a view of the chart, or the name of one card.
function open() {
  const hash = location.hash.slice(1), card = list.find(hash);
  if (card >= 0) return toCard(card);
  if (!hash.includes('=')) return;
  const p = new URLSearchParams(hash), a = Date.parse(p.get('from')), b = Date.parse(p.get('to')), e = list.find(p.get('event'));
  restore(p);
  filter();
  if (a < b) drawn.zoom(a, b); else drawn.all();
  if (e >= 0) select(e);
}

addEventListener('hashchange', open);

// ---- Pictures ------------------------------------------------------------------------------------------------------

// picture is the chart as it is drawn, with its title and without the strip to zoom by, as an SVG element.
function picture() {
  const doc = new DOMParser().parseFromString(chart.renderToSVGString(), 'image/svg+xml'), svg = doc.documentElement, p = drawn.palette();
  const width = box.clientWidth, height = drawn.height(), head = 44, ns = 'http://www.w3.org/2000/svg';
  const out = document.implementation.createDocument(ns, 'svg', null), set = (e, all) => Object.entries(all).forEach(a => e.setAttribute(a[0], a[1]));
  set(out.documentElement, {width: width, height: height + head, viewBox: [0, 0, width, height + head].join(' '), role: 'img'});
  const part = (name, text, all) => {
    const e = out.createElementNS(ns, name);
    e.textContent = text;
    set(e, all);
    out.documentElement.append(e);
  };
  part('title', document.title, {});
  part('rect', '', {width: width, height: height + head, fill: p.back});
  part('text', document.title, {x: 16, y: 30, fill: p.text, 'font-size': 20, 'font-weight': 600, 'font-family': "Georgia, 'Liberation Serif', serif"});
  set(svg, {y: head, height: height, viewBox: [0, 0, width, height].join(' ')});
  out.documentElement.append(out.importNode(svg, true));
  return {text: new XMLSerializer().serializeToString(out), width: width, height: height + head};
}

function save(blob, kind) {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = (document.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'timeline') + kind;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1e4);
}

function svgBlob(p) { return new Blob([p.text], {type: 'image/svg+xml'}); }

byId('svg').addEventListener('click', () => save(svgBlob(picture()), '.svg'));
byId('png').addEventListener('click', () => {
  const p = picture(), image = new Image(), canvas = document.createElement('canvas');
  image.onload = () => {
    canvas.width = 2 * p.width, canvas.height = 2 * p.height;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    canvas.toBlob(b => save(b, '.png'));
  };
  image.src = URL.createObjectURL(svgBlob(p));
});

// ---- Looks ---------------------------------------------------------------------------------------------------------

byId('theme').addEventListener('click', () => {
  root.dataset.theme = themeName() === 'dark' ? 'light' : 'dark';
  drawn.theme(theme());
});
[dark, forced].forEach(m => m.addEventListener('change', () => drawn.theme(theme())));

let width = box.clientWidth;
new ResizeObserver(() => {
  if (box.clientWidth === width) return;
  width = box.clientWidth;
  drawn.refresh();
}).observe(box);

// Printed are the chart in the width of paper and all cards, up to a number that paper can bear.
addEventListener('beforeprint', () => {
  const left = list.whole(5000);
  box.style.width = '690px';
  legend.open = true;
  drawn.theme('light');
  box.style.height = drawn.height() + 'px'; // paper needs no strip to zoom by
  if (left) byId('events').append(element('p', say('… and %d more events, too many to print; filter them first.', left)));
});
addEventListener('afterprint', () => {
  box.style.width = '';
  drawn.theme(theme());
});

settled = true;
showList();
open();
