// The list of cards. Where the page holds all of them they are shown and hidden; of very many only those near the
// screen are built, from rows, in blocks that keep the place of the rest.
const BLOCK = 100, CARD = 128; // cards a block has at least, px that a card is taken for before it is built

function createList(box, events, rows, follow) {
  const cards = [], texts = [], place = new Int32Array(events.length).fill(-1);
  let blocks = [];

  box.querySelectorAll('[data-mark]').forEach(card => { cards[+card.dataset.mark] = dress(card, +card.dataset.mark); });

  // dress gives a card its way back to the chart.
  function dress(card, i) {
    const button = element('button', say('Show on the chart'));
    button.type = 'button';
    button.addEventListener('click', () => follow(i));
    if (events[i].k !== 4) card.querySelector('.about').append(button);
    return card;
  }

  // put writes text into an element of a card, or takes away one that has nothing to say.
  function put(e, text) {
    if (text) e.textContent = text; else e.remove();
  }

  function putSource(at, s) {
    const quote = at.querySelector('blockquote'), cite = at.querySelector('.cite'), link = cite.querySelector('a'), name = rows.words[s[5]];
    quote.lang = rows.words[s[3]];
    quote.replaceChildren(s[0], s[1] ? element('mark', s[1]) : '', s[2]);
    if (!quote.textContent) quote.remove();
    put(at.querySelector('.basis'), s[4]);
    link.textContent = name;
    link.href = s[6];
    if (!s[6]) {
      const plain = element('span', name);
      plain.dir = 'auto';
      link.replaceWith(plain);
    }
    cite.lastChild.textContent = s[7] ? ', ' + s[7] : '';
  }

  // card returns the card of event i, and builds it where it is not yet.
  function card(i) {
    if (cards[i]) return cards[i];
    const out = byId('card').content.firstElementChild.cloneNode(true), r = rows.cards[i], at = s => out.querySelector(s);
    out.id = r[0];
    out.className = 'card c' + (events[i].c || 0);
    out.dataset.mark = i;
    at('.when').textContent = r[2];
    at('h3').textContent = events[i].t;
    if (root.lang !== 'en') at('h3').lang = rows.words[r[5][3]];
    put(at('.status'), rows.words[r[3]]);
    at('.precision').textContent = rows.words[r[4]];
    const more = at('details'), sample = more.querySelector('div');
    sample.remove();
    putSource(out, r[5]);
    if (r.length < 7) more.remove();
    else more.querySelector('summary').textContent = counted(r.length - 6, '%d more source', '%d more sources');
    r.slice(6).forEach(s => {
      const div = sample.cloneNode(true);
      more.append(div);
      putSource(div, s);
    });
    return cards[i] = dress(out, i);
  }

  // text is what a search finds of event i: date, title, quotes and documents.
  function text(i) {
    if (texts[i] === undefined) {
      texts[i] = (rows ? [rows.cards[i][2], events[i].t].concat(rows.cards[i].slice(5).map(s => s[0] + s[1] + s[2] + ' ' + rows.words[s[5]])) :
        Array.from(cards[i].querySelectorAll('.when, h3, blockquote, .cite'), e => e.textContent)).join('\n').toLowerCase();
    }
    return texts[i];
  }

  function build(block) {
    if (!block.order) return;
    let year = -1, room = null;
    block.order.forEach(i => {
      const own = rows.cards[i][1];
      if (own !== year) {
        const section = byId('year').content.firstElementChild.cloneNode(true);
        section.querySelector('h2').textContent = rows.words[year = own];
        room = section.querySelector('.cards');
        block.append(section);
      }
      room.append(card(i));
    });
    block.order = null;
    block.style.minHeight = '';
  }

  const watch = rows && new IntersectionObserver(seen => seen.forEach(s => {
    if (s.isIntersecting) watch.unobserve(s.target), build(s.target);
  }), {rootMargin: '1200px'});

  // show lists the events that admit says yes to.
  function show(admit) {
    const order = [];
    events.forEach((e, i) => { if (admit(i)) order.push(i); });
    if (!rows) {
      cards.forEach((c, i) => { c.hidden = !admit(i); });
      box.querySelectorAll('.year').forEach(y => { y.hidden = !y.querySelector('.card:not([hidden])'); });
      return order.length;
    }
    watch.disconnect();
    blocks = [];
    place.fill(-1);
    order.forEach((i, k) => {
      let last = blocks[blocks.length - 1];
      const own = rows.cards[i][1], before = k && rows.cards[order[k - 1]][1];
      if (!last || last.order.length >= BLOCK && own !== before || last.order.length >= 4 * BLOCK) {
        blocks.push(last = element('div', ''));
        last.className = 'block';
        last.order = [];
      }
      place[i] = blocks.length - 1;
      last.order.push(i);
    });
    blocks.forEach(b => {
      b.style.minHeight = b.order.length * CARD + 'px';
      watch.observe(b);
    });
    if (blocks.length) build(blocks[0]);
    box.replaceChildren(...blocks);
    return order.length;
  }

  return {
    card: card, text: text, show: show,
    // reveal returns the card of event i in the list, or null where a filter hides it.
    reveal: i => {
      if (rows && place[i] >= 0) build(blocks[place[i]]);
      return cards[i] && cards[i].isConnected && !cards[i].hidden ? cards[i] : null;
    },
    // whole builds what is not built yet, at most so many cards, and returns how many are left out.
    whole: most => {
      let left = 0;
      blocks.forEach(b => {
        if (!b.order) return;
        if (b.order.length <= most) most -= b.order.length, build(b); else left += b.order.length, b.style.minHeight = '';
      });
      return left;
    },
    // find returns the event whose card has this name, -1 without one.
    find: id => {
      const e = byId(id);
      if (rows) return rows.cards.findIndex(r => r[0] === id);
      return e && e.dataset.mark ? +e.dataset.mark : -1;
    }
  };
}

function byId(id) { return document.getElementById(id); }
