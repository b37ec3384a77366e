import {SpellCounts} from '#internal/metrics/retention/spell-counts.js';
import {countDurations, kaplanMeier} from '#internal/metrics/statistics/index.js';
import {seededRandom} from '#internal/metrics/statistics/random.js';
const N=1e6; const r=seededRandom(1);
const days=new Float64Array(N), cont=new Float64Array(N), st=new Int8Array(N), e=new Float64Array(N), w=new Float64Array(N).fill(1), gr=new Int32Array(N);
const skew=new Float64Array(N), le=new Float64Array(N), w2=new Float64Array(N);
for(let i=0;i<N;i++){const x=-Math.log(1-r())*200; cont[i]=x; days[i]=Math.floor(x); st[i]=r()<0.6?1:0; gr[i]=Math.floor(r()*8)-1; skew[i]=Math.exp(r()*40-20)+1e-9; le[i]=r()<.3?Math.floor(r()*50):0; w2[i]=1+Math.floor(r()*3)}
const dict={size:7,find:()=>-2,value:(c:number)=>c<0?null:'g'+c};
function t(name:string, f:()=>unknown){const ts:number[]=[]; for(let k=0;k<12;k++){const a=performance.now(); f(); ts.push(performance.now()-a);} ts.sort((a,b)=>a-b); console.log(name,'first..','median',ts[6]!.toFixed(1),'min',ts[0]!.toFixed(1));}
const chunk=65536;
const run=(d:Float64Array,o:{e?:Float64Array,w?:Float64Array,g?:Int32Array},chunked=true)=>{const c=new SpellCounts(); const step=chunked?chunk:N; for(let i=0;i<N;i+=step){const j=Math.min(N,i+step); c.add({durations:d.subarray(i,j),statuses:st.subarray(i,j),...(o.e&&{entries:o.e.subarray(i,j)}),...(o.w&&{weights:o.w.subarray(i,j)}),...(o.g&&{groups:{codes:o.g.subarray(i,j),dictionary:dict}})});} return c.result();};
t('days',()=>run(days,{}));
t('days, entry 0 weight 1 cols',()=>run(days,{e,w}));
t('days 1 chunk',()=>run(days,{e,w},false));
t('days groups',()=>run(days,{e,w,g:gr}));
t('days late entry',()=>run(days,{e:le,w}));
t('days weights',()=>run(days,{e,w:w2}));
t('cont',()=>run(cont,{e,w}));
t('cont+km',()=>kaplanMeier(run(cont,{e,w})[0]!));
t('skew',()=>run(skew,{}));
t('cont groups',()=>run(cont,{g:gr}));
t('cont weights',()=>run(cont,{w:w2}));
