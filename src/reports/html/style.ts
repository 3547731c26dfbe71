/** The one style sheet of our pages: screen from 360 pixels up, A4 when printed. No colour says anything alone. */
export const STYLE = `
:root{--ink:#1d2733;--muted:#556172;--line:#d5dce4;--soft:#f3f6f9;--brand:#1c4a73;--accent:#a3302a;--paper:#fff;
--sans:"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","思源黑体","PingFang SC","Microsoft YaHei","微软雅黑","WenQuanYi Micro Hei",sans-serif;
--serif:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","思源宋体","方正小标宋简体","STSong","SimSun","宋体",serif}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--soft);font:16px/1.75 var(--sans);font-variant-numeric:tabular-nums}
h1,h2{font-family:var(--serif);line-height:1.35;letter-spacing:.02em}
h1{margin:.2rem 0 .6rem;font-size:1.9rem;font-weight:700}
h2{margin:0 0 1rem;font-size:1.4rem;color:var(--brand)}
h2::before{content:"";display:inline-block;width:.3rem;height:1.05em;margin-right:.65rem;background:var(--accent);vertical-align:-.14em}
h3{margin:1.8rem 0 .6rem;font-size:1.06rem;line-height:1.5}
h4{margin:0;font-size:1rem;line-height:1.6}
p{margin:.5rem 0}
a{color:var(--brand)}
.skip{position:absolute;left:-999rem;top:0;padding:.6rem 1.2rem;background:var(--paper);z-index:3}
.skip:focus{left:0}
:focus-visible{outline:3px solid #c2761b;outline-offset:2px}
.top,.contents ul,main,.bottom{width:min(100% - 2rem,72rem);margin-inline:auto}
.top{padding:2.2rem 0 1.4rem}
body::before{content:"";display:block;height:5px;background:var(--accent)}
.eyebrow{margin:0;color:var(--muted);letter-spacing:.06em}
.lead{font-size:1.14rem;line-height:1.8}
.note,.quiet-text{color:var(--muted);font-size:.92rem}
.contents{position:sticky;top:0;z-index:2;background:var(--brand)}
.contents ul{display:flex;flex-wrap:wrap;gap:0 .2rem;padding:0;list-style:none}
.contents a{display:block;padding:.55rem .8rem;color:#fff;text-decoration:none;font-size:.95rem}
.contents a:hover,.contents a:focus-visible{text-decoration:underline;background:#143a5c}
.contents :focus-visible{outline-color:#fff;outline-offset:-4px}
main{padding:1.6rem 0}
main:focus{outline:none}
section{margin:0 0 1.6rem;padding:1.8rem 2rem;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:0 0 1.2rem;padding:0}
.figures>div{padding:1rem 1.2rem;background:var(--soft);border-left:4px solid var(--line)}
.figures>.main{border-left-color:var(--brand)}
.figures dt{color:var(--muted);font-size:.95rem}
.figures dd{margin:0}
.figures .amount{font-size:1.55rem;font-weight:700;line-height:1.5}
.figures .unit{font-size:.95rem;font-weight:400;margin-left:.3rem}
.todo{margin:.4rem 0;padding-left:1.3rem}
.todo li{margin:.3rem 0}
figure{margin:1.2rem 0}
figcaption{font-weight:700;margin-bottom:.3rem}
.chart svg{display:block;width:100%;height:auto}
.chart text{font-family:var(--sans)}
.chart.narrow{display:none}
details{margin:.6rem 0}
summary{cursor:pointer;padding:.3rem .1rem;color:var(--brand)}
details.group{border:1px solid var(--line);border-radius:4px;margin:.7rem 0}
details.group>summary{padding:.6rem 1rem;background:var(--soft);color:var(--ink)}
details.group>summary b{font-size:1.04rem}
details.group>:not(summary){margin-inline:1rem}
.scroll{overflow-x:auto;margin:.8rem 0;background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0/2.4rem 100% no-repeat local,linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0/2.4rem 100% no-repeat local,linear-gradient(90deg,rgba(29,39,51,.22),transparent) 0 0/.7rem 100% no-repeat scroll,linear-gradient(270deg,rgba(29,39,51,.22),transparent) 100% 0/.7rem 100% no-repeat scroll}
table{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.55}
caption{text-align:left;font-weight:700;padding:.2rem 0 .5rem}
caption.quiet,.said{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.5rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:rgba(28,74,115,.09);border-bottom:2px solid #b9c7d6;white-space:nowrap;vertical-align:bottom}
tbody th{font-weight:400;min-width:7em}
tfoot td,tfoot th{font-weight:700;border-top:2px solid #b9c7d6;background:rgba(28,74,115,.05)}
.number{text-align:right;white-space:nowrap}
.short{white-space:nowrap}
tbody th.short{min-width:0}
.wide{min-width:11em}
thead button{font:inherit;font-weight:700;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
thead button::after{content:" ↕";color:#7c8a9a;font-weight:400}
th[aria-sort=ascending] button::after{content:" ↑";color:var(--accent)}
th[aria-sort=descending] button::after{content:" ↓";color:var(--accent)}
[hidden]{display:none}
.search{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem;margin:.4rem 0 1rem}
.search[hidden]{display:none}
.search input{font:inherit;padding:.35rem .7rem;border:1px solid #7c8a9a;border-radius:4px;min-width:min(22rem,100%);background:var(--paper);color:inherit}
.status{display:inline-block;padding:0 .5em;border:1px solid currentColor;border-radius:3px;font-size:.88em;white-space:nowrap;line-height:1.6}
.status.final{color:#17573a}.status.provisional{color:#1c4a73}.status.pending{color:#7d4a00}.status.withheld{color:#4b5563}.status.incomplete{color:#96211c}
.gap{margin:.3rem 0}
.answer{margin:.4rem 0 1.4rem;padding:1rem 1.3rem;background:var(--soft);border-left:4px solid var(--accent);font-size:1.14rem;line-height:1.8}
.item h3{margin:0 0 .2rem}
.item p,.item ul{margin:.15rem 0}
.item{padding:.8rem 0;border-top:1px solid var(--line)}
.item:first-of-type{border-top:0}
.item-head{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;align-items:baseline}
.item-head b{font-size:1.06rem}
.rule{color:var(--muted);font-size:.93rem}
.work{font-size:1.02rem}
.plain{margin:.3rem 0;padding-left:1.2rem}
.plain li{margin:.2rem 0}
.place{color:var(--muted);font-size:.9rem;overflow-wrap:anywhere}
.code{font-size:.88em;color:var(--muted);white-space:nowrap}
.bottom{padding:.4rem 0 2.6rem;color:var(--muted);font-size:.9rem}
.bottom p{overflow-wrap:anywhere}
@media (max-width:46rem){
body{font-size:15px}
h1{font-size:1.45rem}
.top,.contents ul,main,.bottom{width:calc(100% - 1.4rem)}
.contents{position:static}
.contents a{padding:.4rem .6rem}
section{padding:1.1rem .9rem}
.figures{grid-template-columns:1fr;gap:.6rem}
.figures>div{padding:.7rem .8rem}
.figures .amount{font-size:1.3rem}
.chart.wide-chart{display:none}
.chart.narrow{display:block}
th,td{padding:.42rem .5rem}
.scroll tbody th[scope=row]{position:sticky;left:0;background:var(--paper)}
}
@media (forced-colors:active){.chart svg{forced-color-adjust:none;background:#fff}}
@media print{
@page{size:A4;margin:14mm}
body{background:none;font-size:10.5pt;line-height:1.6}
body::before{display:none}
.skip,.contents,.search,.alternative{display:none}
.top,main,.bottom{width:100%}
.top{padding:0 0 6mm;border-bottom:2pt solid var(--accent)}
main{padding:5mm 0 0}
section{border:0;padding:0;margin:0 0 6mm;border-radius:0}
h1{font-size:19pt}h2{font-size:14pt;margin-bottom:2mm}h3{font-size:11pt;margin-top:4mm}
h2,h3,h4,caption,summary,.item-head{break-after:avoid}
figure,.figures>div,.answer,tr{break-inside:avoid}
.figures,.answer,thead th,tfoot td,tfoot th,details.group>summary{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.figures{grid-template-columns:repeat(3,1fr);gap:3mm}
.figures .amount{font-size:14pt}
.scroll{overflow:visible;background:none}
table{font-size:9pt}
th,td{padding:1.1mm 1.6mm}
.number{white-space:nowrap}
.wide{min-width:0}
thead{display:table-header-group}
tfoot{display:table-row-group}
thead button{display:contents}
thead button::after{content:none}
h2::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details.group{border:0}
details.group.small{break-inside:avoid}
.item{padding:1.2mm 0}
.answer,.lead{font-size:11pt;padding-block:2mm;margin-bottom:2mm}
.lead{padding:0;margin:1mm 0}
p,.work{font-size:10pt;margin:.8mm 0}
p.rule,p.note{font-size:9pt}
ul.plain,ul.todo{margin:.8mm 0}
.item .rule,.item li{font-size:9pt;line-height:1.5}
.bottom{padding:0}
details::details-content{content-visibility:visible;block-size:auto}
details.group>summary{padding:1mm 2mm;list-style:none}
details.group>:not(summary){margin-inline:0}
.chart.narrow{display:none}
.chart.wide-chart{display:block}
a{color:inherit;text-decoration:none}
}
`
