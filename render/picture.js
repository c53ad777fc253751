// The picture of a timeline: the chart as the page draws it, without what only a hand can use.
function picture(source, option, width, height, name, measure) {
  echarts.setPlatformAPI({measureText: (text, font) => {
    const size = /([\d.]+)px/.exec(font || '');
    return {width: measure(text, size ? +size[1] : 12, /^(bold|[6-9]00)/.test(font || ''))};
  }});
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: 400});
  chart.setOption(JSON.parse(option));
  const data = unpack(JSON.parse(source));
  const drawn = createChart(chart, data, {theme: name, measure: measure, width: () => width, height: height, resize: () => {}});
  const tall = Math.ceil(drawn.height());
  chart.setOption({dataZoom: [{}, {show: false}], series: [{}, {}, {}, {renderItem: () => ({type: 'group', children: []})}]});
  chart.resize({width: width, height: tall});
  chart.getZr().flush();
  const l = drawn.layout(), bare = data.events.length - l.labels.length - l.bars.filter(b => b.title).length;
  return {bare: bare, svg: chart.renderToSVGString(), height: tall, looks: drawn.palette()};
}
