// The page: search, buttons, keys, tooltips and the ties between chart and cards. Texts reach the page as text nodes only.
(function () {
  'use strict';

  var root = document.documentElement, box = byId('chart'), status = byId('status'), search = byId('search');
  var data = JSON.parse(byId('data').textContent), events = data.events;
  var dark = window.matchMedia('(prefers-color-scheme: dark)'), pen = document.createElement('canvas').getContext('2d');
  var widths = new Map(), cards = [], selected = -1, mask = null;

  function byId(id) { return document.getElementById(id); }

  function element(name, text) {
    var e = document.createElement(name);
    e.textContent = text;
    return e;
  }

  document.querySelectorAll('[data-mark]').forEach(function (card) { cards[+card.dataset.mark] = card; });
  document.querySelector('.scripted').hidden = false;
  var legend = document.querySelector('.legend');
  legend.open = window.innerWidth > 720;

  // ---- Chart -------------------------------------------------------------------------------------------------------

  function theme() {
    var own = root.dataset.theme;
    return own === 'auto' ? dark.matches ? 'dark' : 'light' : own;
  }

  function measure(text, size, bold) {
    var key = size + (bold ? 'b' : 'n') + text, w = widths.get(key);
    if (w === undefined) {
      pen.font = datelineChart.font(size, bold);
      widths.set(key, w = pen.measureText(text).width);
    }
    return w;
  }

  box.style.height = '300px';
  var chart = echarts.init(box, null, {renderer: 'svg'}), option = JSON.parse(byId('option').textContent);
  option.tooltip = {trigger: 'item', confine: true, formatter: tip, padding: 12, extraCssText: 'border-radius:10px;max-width:344px',
    transitionDuration: 0};
  chart.setOption(option);
  var drawn = datelineChart.create(chart, data, {
    theme: theme(), measure: measure, changed: tell,
    width: function () { return box.clientWidth; },
    resize: function (height) {
      box.style.height = height + 'px';
      chart.resize();
    }
  });

  // tell keeps the line under the chart true to what is in sight.
  function tell(l) {
    var labels = l.labels.length + l.bars.length, text = range(l.a, l.b) + ' · ' + l.count + (l.count === 1 ? ' event' : ' events');
    if (mask) text += ' of ' + events.length + ' match';
    if (labels < l.count) text += ', ' + labels + ' labelled – zoom in for more';
    if (l.hiddenBars) text += ' · ' + l.hiddenBars + (l.hiddenBars === 1 ? ' period has' : ' periods have') + ' no room';
    if (data.zone) text += ' · ' + data.zone;
    status.textContent = text;
  }

  function range(a, b) {
    var wide = b - a, from = moment(a, wide), to = moment(b - 1, wide), day = from.split(', ')[0];
    if (to !== from && to.indexOf(day + ', ') === 0) to = to.slice(day.length + 2);
    return from === to ? from : from + ' – ' + to;
  }

  function moment(t, wide) {
    var d = new Date(t), year = datelineLayout.yearText(d.getUTCFullYear(), data.domain[0] < -621672192e5), text = year;
    if (wide < 5 * 366 * 864e5) text = datelineLayout.MONTHS[d.getUTCMonth()] + ' ' + text;
    if (wide < 200 * 864e5) text = d.getUTCDate() + ' ' + text;
    if (data.clock && wide < 4 * 864e5) text += ', ' + d.toISOString().slice(-13, -8);
    return text;
  }

  // ---- Tooltip -----------------------------------------------------------------------------------------------------

  function tip(params) {
    var i = params.value[2], members = drawn && drawn.cluster(i), out = element('div', '');
    out.className = 'tip';
    if (members) {
      out.append(element('strong', members.length + ' events'), list(members));
      return out;
    }
    var e = events[i], card = cards[i];
    if (!e) return '';
    out.append(element('span', e.l), element('strong', e.t));
    var quote = card && card.querySelector('blockquote');
    if (quote) out.append(copy(quote));
    if (card) out.append(element('span', card.querySelector('.about p:not(.status)').textContent));
    out.dir = 'auto';
    return out;
  }

  function copy(quote) {
    var q = quote.cloneNode(true);
    if (q.textContent.length > 320) q.textContent = q.textContent.slice(0, 320) + '…';
    return q;
  }

  function list(members) {
    var ul = document.createElement('ul');
    members.slice(0, 6).forEach(function (i) {
      var li = element('li', '');
      li.append(element('span', events[i].l), ' ' + events[i].t);
      ul.append(li);
    });
    if (members.length > 6) ul.append(element('li', '… and ' + (members.length - 6) + ' more'));
    return ul;
  }

  // ---- Chart and cards ---------------------------------------------------------------------------------------------

  function select(i) {
    if (cards[selected]) cards[selected].classList.remove('on');
    selected = i;
    if (cards[i]) cards[i].classList.add('on');
    drawn.select(i);
  }

  function toCard(i) {
    select(i);
    if (!cards[i]) return;
    cards[i].scrollIntoView({block: 'center'});
    cards[i].focus({preventScroll: true});
  }

  function toChart(i) {
    select(i);
    box.scrollIntoView({block: 'center'});
    box.focus({preventScroll: true});
  }

  chart.on('click', function (params) {
    var i = params.value[2], members = drawn.cluster(i);
    if (!members) return toCard(i);
    var a = Math.min.apply(null, members.map(function (m) { return events[m].a; }));
    var b = Math.max.apply(null, members.map(function (m) { return events[m].b; }));
    drawn.zoom(a - (b - a) * .4, b + (b - a) * .4);
  });

  cards.forEach(function (card, i) {
    var button = element('button', 'Show on the chart');
    button.type = 'button';
    button.addEventListener('click', function () { toChart(i); });
    card.querySelector('.about').append(button);
  });

  // step selects the next event that the search admits, the periods included.
  function step(by) {
    var order = events.map(function (e, i) { return i; }).filter(function (i) { return !mask || mask[i]; });
    if (!order.length) return;
    var at = order.indexOf(selected);
    select(order[at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.max(0, Math.min(order.length - 1, at + by))]);
    status.textContent = events[selected].l + ': ' + events[selected].t;
  }

  box.addEventListener('keydown', function (k) {
    var act = {ArrowRight: function () { step(1); }, ArrowLeft: function () { step(-1); }, '+': function () { drawn.scale(.5); },
      '=': function () { drawn.scale(.5); }, '-': function () { drawn.scale(2); }, Escape: drawn.all,
      Enter: function () { if (selected >= 0) toCard(selected); }}[k.key];
    if (!act || k.ctrlKey || k.metaKey || k.altKey) return;
    k.preventDefault();
    act();
  });

  byId('in').addEventListener('click', function () { drawn.scale(.5); });
  byId('out').addEventListener('click', function () { drawn.scale(2); });
  byId('all').addEventListener('click', drawn.all);

  // ECharts takes every wheel event; without Ctrl it belongs to the page.
  box.addEventListener('wheel', function (w) { if (!w.ctrlKey && !w.metaKey) w.stopPropagation(); }, {capture: true, passive: true});

  // ---- Search ------------------------------------------------------------------------------------------------------

  var texts = null, timer = 0;

  function find() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var all = document.querySelectorAll('.card');
    texts = texts || Array.from(all, function (c) { return c.textContent.toLowerCase(); });
    mask = words.length ? events.map(function () { return false; }) : null;
    all.forEach(function (c, k) {
      var hit = words.every(function (w) { return texts[k].includes(w); });
      c.hidden = !hit;
      if (mask && hit && c.dataset.mark) mask[+c.dataset.mark] = true;
    });
    document.querySelectorAll('.year').forEach(function (y) { y.hidden = !y.querySelector('.card:not([hidden])'); });
    drawn.show(mask);
  }

  search.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(find, 120);
  });

  // ---- Looks -------------------------------------------------------------------------------------------------------

  byId('theme').addEventListener('click', function () {
    root.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
    drawn.theme(theme());
  });
  dark.addEventListener('change', function () { drawn.theme(theme()); });

  var width = box.clientWidth;
  new ResizeObserver(function () {
    if (box.clientWidth === width) return;
    width = box.clientWidth;
    drawn.fit();
  }).observe(box);

  window.addEventListener('beforeprint', function () {
    box.style.width = '700px';
    legend.open = true;
    drawn.theme('light');
    drawn.all();
    drawn.fit();
  });
  window.addEventListener('afterprint', function () {
    box.style.width = '';
    drawn.theme(theme());
    drawn.fit();
  });
})();
