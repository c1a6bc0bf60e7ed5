/**
 * The style of an HTML report: a proof on good paper, in light and dark and on real paper. Latin in the reader's own
 * faces, so that the file stays small; what else it needs it carries (faces.ts), so that it fetches nothing.
 */
export const htmlStyle = `
:root{color-scheme:light dark;--paper:#fbfaf7;--sunken:#f3f1ec;--ink:#1d2127;--soft:#49515e;--faint:#5d6571;--rule:#e4e0d7;--rule-strong:#cbc6ba;--accent:#27466b;--accent-wash:#e6edf6;--focus:#2f6fd0;
--contested:#ad430c;--contested-wash:#fcecdf;--corroborated:#135e7b;--corroborated-wash:#e1f0f5;--single:#6f4c97;--single-wash:#f2ecf9;--plain:#5d6571;--plain-wash:#efeeea;--superseded:#655f55;
--ui:'IBM Plex Sans','IBM Plex Sans Arabic','IBM Plex Sans Devanagari','Noto Naskh Arabic','Noto Serif Devanagari',system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic','Noto Sans Devanagari',sans-serif;
--read:'Literata','Iowan Old Style','Palatino Linotype',Palatino,'Noto Naskh Arabic','Noto Serif Devanagari',Georgia,'Noto Serif','DejaVu Serif',serif;
--nastaliq:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting','Noto Naskh Arabic',var(--read);
--mono:'IBM Plex Mono',ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#16191d;--sunken:#121518;--ink:#e9e6e0;--soft:#b7bcc4;--faint:#a3aab5;--rule:#2b3138;--rule-strong:#4a525d;--accent:#93b8e6;--accent-wash:#1e2b3b;--focus:#7db0ff;
--contested:#f39c63;--contested-wash:#38261a;--corroborated:#73c6e2;--corroborated-wash:#15303a;--single:#c6abec;--single-wash:#2b2437;--plain:#a3aab5;--plain-wash:#24282e;--superseded:#aca599}}
*{box-sizing:border-box}
html{scroll-padding-top:3.2rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--ui);font-variant-numeric:tabular-nums}
main{max-width:47rem;margin:0 auto;padding:3rem 1.5rem 5rem}
:lang(ur) body,body:lang(ur){line-height:1.9}
h1,h2,h3,h4,p,ul,ol,dl,blockquote,pre{margin:0}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset:.5rem auto auto .5rem;background:var(--paper);padding:.5rem .75rem;z-index:2}
code{font-family:var(--mono);font-size:.8125em;overflow-wrap:anywhere}
.quiet{color:var(--faint)}
.n{font:600 .75rem/1 var(--mono);text-decoration:none;display:inline-block;min-width:1.5rem;padding:.25rem .3rem;text-align:center;border:1px solid var(--rule-strong);border-radius:4px;color:var(--soft);background:none}
a.n:hover{color:var(--accent);border-color:var(--accent)}
.glyph{vertical-align:-.125em;flex:none}

/* front */
.front{border-bottom:3px double var(--rule-strong);padding-bottom:1.5rem}
.kicker{display:flex;align-items:center;gap:.6rem;color:var(--accent);font-weight:600;letter-spacing:.04em}
.countermark .check{stroke:var(--paper)}
h1{font:500 2.1rem/1.2 var(--read);letter-spacing:-.012em;margin:1.1rem 0 .9rem;text-wrap:balance;overflow-wrap:anywhere}
:lang(ur) h1,:lang(ur) h2,:lang(ur) h3{line-height:1.75;letter-spacing:0}
.about{color:var(--soft)}.how{color:var(--soft);margin-top:.6rem;font-size:.9375rem}
.stamp{display:flex;flex-wrap:wrap;gap:.15rem .7rem;align-items:baseline;margin:0 0 .75rem;padding:.45rem .75rem;border:1.5px solid currentColor;border-radius:4px}
.stamp b,.stamp-word{letter-spacing:.02em;font-weight:650}
.stamp.invented{color:var(--single)}.stamp.incomplete{color:var(--contested)}.stamp-word{color:var(--single)}
.stamp span,.stamp li{color:var(--ink);font-size:.9375rem}
details.stamp{display:block}details.stamp summary{cursor:pointer}details.stamp ul{padding-inline-start:1.25rem;margin-top:.3rem}

/* sections */
h2{font:500 1.625rem/1.25 var(--read);letter-spacing:-.01em;margin:3.25rem 0 .9rem}
.answers>h2{margin-top:2rem}
.tally{font-weight:500;padding-bottom:.35rem}
.answer{padding:.85rem 0 .5rem;border-top:1px solid var(--rule)}
.answer h3,.method h3{font:600 1rem/1.4 var(--ui);margin-bottom:.35rem}
.answer h4{font:500 .875rem/1.4 var(--ui);color:var(--soft);margin:.7rem 0 .2rem}
.answer ul{list-style:none;padding:0}
.answer li{padding:.45rem 0}.answer li+li{border-top:1px dotted var(--rule-strong)}
.line .n{margin-inline-end:.3rem}
.that{color:var(--faint)}.says{color:var(--soft)}
.chips{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center;margin-top:.3rem;font-size:.8125rem}
.who{color:var(--soft)}
.chip{display:inline-flex;align-items:center;gap:.3rem;padding:.1rem .55rem .1rem .4rem;border:1px solid transparent;border-radius:99px;font:500 .8125rem/1.4 var(--ui);white-space:nowrap}
:lang(ur) .chip{line-height:1.7}
.chip.rule{border-color:currentColor}
.st-contested{color:var(--contested)}.verdict.st-contested{background:var(--contested-wash)}
.st-corroborated{color:var(--corroborated)}.verdict.st-corroborated{background:var(--corroborated-wash)}
.st-single-origin,.st-one-side-only{color:var(--single)}.rule.st-single-origin{border-style:dashed}
.st-unexamined,.st-not-weighed,.st-left-open{color:var(--plain)}.rule.st-unexamined{border-style:dotted}.verdict.st-left-open{background:var(--plain-wash)}
.st-superseded{color:var(--superseded)}
.mark-chip{display:inline-block;padding:.05rem .45rem;border-inline-start:2px solid var(--rule-strong);background:var(--sunken);color:var(--soft);font-size:.8125rem;border-radius:2px}
.differs{color:var(--contested);font-size:.875rem}
.method section{padding:.4rem 0}.method h3{margin-top:.8rem}
.lines{padding-inline-start:1.25rem}.lines li{margin:.2rem 0;overflow-wrap:anywhere}.lines .n{padding:.1rem .25rem}
.method section>p{margin-bottom:.3rem}

/* claims */
.claim{border-top:1px solid var(--rule-strong);margin-top:1.75rem;padding-bottom:1rem}
.running{position:sticky;top:0;background:var(--paper);padding:.55rem 0;font-size:.8125rem;color:var(--faint);border-bottom:1px solid var(--rule);z-index:1}
.running a{color:inherit;font-weight:600;text-decoration:none}
.statement{font:500 1.1875rem/1.45 var(--ui);margin:1rem 0 .5rem;text-wrap:pretty;overflow-wrap:anywhere}
.statement .that,.statement .says{font-weight:400}
.facts{list-style:none;padding:0;color:var(--soft);font-size:.9375rem;display:flex;flex-wrap:wrap;gap:0 .9rem}
.judged{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;margin:1rem 0 .25rem;padding:.25rem 0 .75rem;border-block:1px solid var(--rule)}
.claim h4{font:600 .875rem/1.4 var(--ui);color:var(--soft);margin:1rem 0 .4rem}
.judged h4{margin-top:.6rem}
.verdicts,.reasons,.passages,.left-out{list-style:none;padding:0}
.verdicts li{margin:.25rem 0}.verdicts span,.ended{font-size:.9375rem}.ended{color:var(--faint)}
.status-line{display:flex;flex-wrap:wrap;gap:.35rem .5rem}
.reasons{margin-top:.45rem;font-size:.9375rem}.reasons li{margin:.15rem 0}
.counts{color:var(--faint);font-size:.875rem;margin-top:.35rem}
.judged .differs{margin-top:.4rem}
.said{margin:.4rem 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--rule-strong)}
.said .by{color:var(--faint);font-size:.875rem}.theirs{white-space:pre-wrap;overflow-wrap:anywhere}
.rationale .theirs{white-space:normal}.theirs p+p{margin-top:.4rem}
.translation .theirs{font-style:italic}
.passage{display:grid;grid-template-columns:2.4rem 1fr;gap:.6rem;padding:.7rem 0}.passage+.passage{border-top:1px dotted var(--rule-strong)}
.passage>.sign{font:600 .9375rem/1 var(--mono);height:1.6rem;display:grid;place-items:center;border-radius:4px;background:var(--accent-wash);color:var(--accent)}
.passage.s-disputes>.sign{background:var(--soft);color:var(--paper)}
.passage.s-qualifies>.sign,.passage.s-questions>.sign{background:repeating-linear-gradient(135deg,var(--accent-wash) 0 4px,transparent 4px 7px);color:var(--soft)}
.passage:target{background:var(--accent-wash);border-radius:4px}
.qualities{font-size:.875rem;color:var(--soft)}
.passage blockquote{margin:.3rem 0 .4rem}
q{font-family:var(--read);font-size:1.0625rem;line-height:1.6;white-space:pre-wrap;overflow-wrap:anywhere;quotes:'“' '”' '“' '”'}
.passage q{display:inline}
:is(q,.text):lang(ur){font-family:var(--nastaliq);line-height:2.35}
.gap{color:var(--faint)}
.uncounted q{color:var(--soft)}.not-counted{color:var(--superseded);font-size:.875rem;font-weight:500}
.where{font-size:.875rem;color:var(--soft)}.print{font-size:.8125rem;color:var(--faint)}
.where .source-name{font-weight:500}

/* sources */
.source{border-top:1px solid var(--rule-strong);margin-top:2rem;padding-top:.9rem}
.source h3{font:500 1.25rem/1.4 var(--read);margin-bottom:.6rem;overflow-wrap:anywhere}
.source dl,.check dl{display:grid;gap:.1rem;font-size:.875rem;margin-bottom:1.25rem}
.source dl div,.check dl div{display:grid;grid-template-columns:10.5rem 1fr;gap:.75rem}
dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}.missing{color:var(--contested)}
.text{font:400 1.0625rem/1.75 var(--read);padding:.5rem 0 .5rem 2.5rem;padding-inline:2.5rem 0;border-top:1px solid var(--rule)}
.text p,.text pre,.text h4{position:relative;margin:0 0 .85em;overflow-wrap:anywhere;white-space:pre-wrap}.text p.empty{margin:0;height:.4em}
.text h4{font:600 1.0625rem/1.5 var(--read);margin-top:1.3em}.text h4.h1{font-size:1.375rem}.text h4.h2{font-size:1.1875rem}
.text pre{font:400 .875rem/1.6 var(--mono)}
.text blockquote{padding-inline-start:1rem;border-inline-start:3px solid var(--rule-strong);margin:0 0 .85em}
.text ul,.text ol{padding-inline-start:1.5rem;margin-bottom:.85em}.text li p{margin-bottom:.25em}
.text .footnote{font-size:.9375rem;display:flex;gap:.4rem;border-top:1px solid var(--rule);padding-top:.35rem}
.pn{position:absolute;inset-inline-start:-2.5rem;width:1.9rem;text-align:end;font:400 .6875rem/2.6 var(--mono);color:var(--faint);user-select:none}
.text li .pn,.text blockquote .pn,.text td .pn,.text th .pn,.text .footnote .pn{position:static;width:auto;margin-inline-end:.4rem}
.wide{overflow-x:auto}.text table{border-collapse:collapse;margin-bottom:.85em}.text th,.text td{border:1px solid var(--rule-strong);padding:.3rem .6rem;text-align:start;vertical-align:top}.text td p,.text th p{margin:0}
.image{color:var(--faint);font-style:italic}.address{border-bottom:1px dotted currentColor}
.passage-link{color:inherit;text-decoration:none}
.hl{text-decoration-skip-ink:none;text-underline-offset:.3em;border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.hl.d1{text-underline-offset:.52em}.hl.d2{text-underline-offset:.74em}.hl.d3{text-underline-offset:.96em}
.text:lang(ur) .hl{text-underline-offset:.75em}.text:lang(ur) .hl.d1{text-underline-offset:1em}
.v-contested{background:var(--contested-wash)}.v-corroborated{background:var(--corroborated-wash)}.v-left-open{background:var(--plain-wash)}
.v-differ{background:repeating-linear-gradient(135deg,var(--contested-wash) 0 6px,var(--corroborated-wash) 6px 12px)}
.l-contested{text-decoration:underline wavy var(--contested) 1.3px}.l-corroborated{text-decoration:underline double var(--corroborated) 1.3px}
.l-single-origin{text-decoration:underline dashed var(--single) 1.5px}.l-unexamined{text-decoration:underline dotted var(--plain) 1.8px}
.l-not-weighed{text-decoration:underline solid var(--rule-strong) 1px}.l-superseded{text-decoration:line-through solid var(--superseded) 1px}
.l-one-side-only{background-image:repeating-linear-gradient(90deg,var(--single) 0 9px,transparent 9px 12px,var(--single) 12px 14px,transparent 14px 17px);background-size:100% 1.6px;background-position:0 100%;background-repeat:repeat-x;padding-bottom:.12em}
.text .sign{font:600 .6875rem/1.3 var(--mono);vertical-align:.5em;text-decoration:none;color:var(--soft);padding:0 .2em;border:1px solid var(--rule-strong);border-radius:3px;margin-inline-end:.15em;user-select:none;background:var(--paper)}
.text .sign:hover,.text .sign:target{color:var(--accent);border-color:var(--accent);outline:2px solid var(--focus)}
.left-out li{padding:.4rem 0}.left-out .sign{font:600 .875rem/1 var(--mono)}
.back{font-size:.8125rem;margin-top:1rem}
.check pre{background:var(--sunken);padding:.6rem .75rem;border-radius:4px;white-space:pre-wrap;margin:.25rem 0 .75rem}
.check{border-top:3px double var(--rule-strong);margin-top:3rem}.check h2{margin-top:1.5rem}.check dl{margin-top:.75rem}

/* contents */
.contents{max-width:47rem;margin:0 auto;padding:1.5rem 1.5rem 0;font-size:.875rem}
.contents h2{font:600 .875rem/1.4 var(--ui);margin:0 0 .4rem;color:var(--faint);letter-spacing:0}
.contents ol{list-style:none;padding:0}.contents ol ol{margin:.15rem 0 .5rem}.contents a{display:flex;gap:.5rem;padding:.2rem .35rem;color:var(--soft);text-decoration:none;border-radius:4px;align-items:baseline;line-height:1.35}
.contents>ol>li>a{color:var(--ink);font-weight:500}.contents a:hover{background:var(--accent-wash);color:var(--accent)}
.contents .n{border:0;padding:0;min-width:1.4rem;text-align:end;font-weight:500;color:var(--faint)}
@media (max-width:75rem){.contents ol ol{display:none}.contents>ol{display:flex;flex-wrap:wrap;gap:.1rem .5rem}.contents h2{display:none}}
@media screen and (min-width:75.01rem){body{display:grid;grid-template-columns:18.5rem minmax(0,1fr)}.contents{position:sticky;top:0;align-self:start;width:18.5rem;max-height:100vh;overflow-y:auto;padding:3rem 1rem 2rem 1.5rem;padding-inline:1.5rem 1rem;border-inline-end:1px solid var(--rule);background:var(--sunken);min-height:100vh;margin:0}main{width:100%}}
@media (max-width:40rem){main{padding:1.5rem 1rem 4rem}.contents{padding:1rem 1rem 0}.judged{grid-template-columns:1fr}.source dl div,.check dl div{grid-template-columns:1fr;gap:0}.text{padding-inline-start:0}.pn{position:static;margin-inline-end:.4rem}h1{font-size:1.625rem}}

/* paper */
@page{size:A4;margin:18mm 17mm 20mm}
@media print{:root{color-scheme:light;--paper:#fff;--sunken:#f6f5f1}
html{font-size:10.2pt}body{display:block;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}.skip,.contents,.back{display:none}
p,li,blockquote{orphans:3;widows:3}h1,h2,h3,h4{break-after:avoid}
.method,.claims,.sources{break-before:page}.method h2,.claims>h2,.sources>h2{margin-top:0}
.claim{display:table;width:100%;margin-top:0;border-top:0;padding-bottom:0}.running{display:table-header-group;position:static}.claim-body{display:table-row-group}
.claim .running a{color:var(--ink)}
.answer li,.passage,.verdicts li,.said,.stamp,.check{break-inside:avoid}.judged{break-inside:avoid}
.source{break-inside:auto}.source dl{break-inside:avoid}.source+.source{break-before:page}
a{color:inherit}.source-name,.line a{text-decoration:none}details.stamp ul{display:block}}
`
