import type { InvalidReason } from '#domain/invalid-input.ts'
import { shortened } from '#domain/text/shortened.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { plural } from '../plural.ts'
import { refusalWord } from '../refusal-words.ts'
import { refusals } from './refusals.ts'

const unchanged = 'कुछ नहीं बदला गया।'
const originalSafe = 'फ़ाइल को छुआ नहीं गया, और बाकी प्रोजेक्ट जैसा था वैसा है।'
const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('hi', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
const short = (text: string): string => shortened(text, 80)
const driveGone = 'उसकी ड्राइव जुड़ी नहीं है या जवाब नहीं दे रही'
const reasons = {
  'disk-full': 'डिस्क भर गई है',
  'read-only-disk': 'डिस्क केवल पढ़ी जा सकती है',
  'no-permission': 'इस खाते को वहाँ लिखने की अनुमति नहीं है',
  quota: 'भंडारण की तय सीमा पूरी हो गई है',
  'drive-gone': 'प्रोजेक्ट के फ़ोल्डर तक पहुँचा नहीं जा सकता: वह कहीं और ले जाया गया, या उसकी ड्राइव जुड़ी नहीं है',
  'disk-error': 'डिस्क ने खराबी बताई है',
  'taken-over': 'किसी दूसरे कंप्यूटर ने प्रोजेक्ट अपने हाथ में ले लिया है',
} as const

/** Why what was given does not fit. */
const invalid: Readonly<Record<InvalidReason, string>> = {
  missing: 'यह दिया ही नहीं गया',
  'wrong-kind': 'यह उस प्रकार का नहीं जो यहाँ चाहिए',
  'too-short': 'यह खाली, बहुत छोटा या बहुत कम है',
  'too-long': 'यह बहुत लंबा या बहुत बड़ा है',
  'wrong-form': 'यह उस रूप में नहीं लिखा है जो यहाँ चाहिए',
  'no-choice': 'यह चुने जा सकने वाले मानों में से नहीं है',
  'unknown-key': 'इसमें एक अनजान प्रविष्टि है',
  outside: 'इसे प्रोजेक्ट के बाहर होना चाहिए',
  other: 'यह वह नहीं जो यहाँ चाहिए',
}

/** What is missing or still used, by the code's own word for it. */
const things: Readonly<Record<string, string>> = {
  annotation: 'चिह्नित अंश',
  assessment: 'निर्णय',
  claim: 'दावा',
  code: 'कोड',
  coding: 'लगाया गया कोड',
  copy: 'रिकॉर्ड की पहली प्रति',
  discrepancy: 'विसंगति',
  document: 'स्रोत का स्थिर पाठ',
  evidenceLink: 'कड़ी',
  link: 'कड़ी',
  memo: 'टिप्पणी',
  notice: 'नोटिस',
  original: 'स्रोत की मूल फ़ाइल',
  originGroup: 'मूल-समूह',
  outlet: 'प्रकाशक',
  project: 'प्रोजेक्ट',
  question: 'प्रश्न',
  researcher: 'शोधकर्ता',
  record: 'रिकॉर्ड',
  revision: 'संस्करण',
  side: 'पक्ष',
  silence: 'मौन',
  source: 'स्रोत',
  speaker: 'वक्ता',
  translation: 'अनुवाद',
  upload: 'सौंपी गई फ़ाइल',
}
const thing = (what: string): string => things[what] ?? what
/** Why a file could not be read or written, by the system's own code; a rare one is shown as it is. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'वह वहाँ नहीं है',
  ENOTDIR: 'उसके पथ का एक हिस्सा फ़ोल्डर नहीं है',
  EISDIR: 'वह फ़ोल्डर है',
  EEXIST: 'उस नाम की फ़ाइल वहाँ पहले से है',
  EACCES: 'इस खाते को अनुमति नहीं है',
  EPERM: 'इस खाते को अनुमति नहीं है',
  EROFS: 'डिस्क केवल पढ़ी जा सकती है',
  ENOSPC: 'डिस्क भर गई है',
  EBUSY: 'कोई दूसरा प्रोग्राम उसे इस्तेमाल कर रहा है',
  EIO: driveGone,
  ENXIO: driveGone,
  ENODEV: driveGone,
  ENOTCONN: driveGone,
  EHOSTDOWN: driveGone,
  EHOSTUNREACH: driveGone,
  ETIMEDOUT: driveGone,
  ESTALE: driveGone,
  unreadable: 'डिस्क ने खराबी बताई है',
}
const fileReason = (reason: string): string => fileReasons[reason] ?? reason
const openers: Readonly<Record<string, string>> = { app: 'ऐप', 'command-line': 'कमांड लाइन', test: 'परीक्षण' }
const works = {
  report: 'रिपोर्ट बनाने',
  verify: 'रिपोर्ट जाँचने',
  check: 'प्रोजेक्ट जाँचने',
  highlights: 'पुराने संस्करण के हाइलाइट ढूँढने',
} as const

/** Hindi: what happened, what is safe, what to do, for every expected failure. */
export const errors: ErrorSentences = {
  'invalid-input': ({ path, reason = 'other' }) => ({
    happened:
      path === '' ? `दी गई जानकारी ठीक नहीं बैठती: ${invalid[reason]}।` : `“${path}” ठीक नहीं बैठता: ${invalid[reason]}।`,
    safe: unchanged,
    todo: 'इसे सुधारें और फिर कोशिश करें।',
  }),
  'not-found': ({ what, id }) => {
    if (what === 'assessment')
      return {
        happened: 'इस दावे पर आपका कोई निर्णय नहीं है।',
        safe: unchanged,
        todo: 'वापस लेने को कुछ नहीं है।',
      }
    if (what === 'document')
      return {
        happened: 'इस स्रोत का पाठ प्रोजेक्ट के फ़ोल्डर में नहीं है।',
        safe: 'इसके रिकॉर्ड, हाइलाइट और कड़ियाँ सुरक्षित हैं।',
        todo: 'फ़ोल्डर के स्रोत किसी प्रति से वापस रखें, या प्रोजेक्ट पर “countermark doctor” चलाकर देखें कि क्या नहीं है।',
      }
    return {
      happened: `इस प्रोजेक्ट में यह नहीं है: ${thing(what)} “${short(id)}”।`,
      safe: unchanged,
      todo: 'हो सकता है इसे हटाया गया हो। “पूर्ववत करें” हटाए गए रिकॉर्ड लौटा देता है।',
    }
  },
  'ambiguous-reference': ({ what, id, matches }) => ({
    happened: `“${short(id)}” से ${plural('hi', matches.length, { one: 'रिकॉर्ड मेल खाता है', other: 'अलग-अलग रिकॉर्ड मेल खाते हैं' })} (${thing(what)})।`,
    safe: unchanged,
    todo: 'पूरी आईडी दें, या ऐसा शीर्षक जो इनमें से केवल एक का हो।',
  }),
  'quote-not-found': ({ quote }) => ({
    happened: `उद्धरण “${short(quote)}” इस स्रोत में नहीं है।`,
    safe: unchanged,
    todo: 'पाठ में शब्द अक्षर-दर-अक्षर चुनें।',
  }),
  'ambiguous-quote': ({ quote, matches }) => ({
    happened: `उद्धरण “${short(quote)}” इस स्रोत में ${plural('hi', matches.length, { one: 'बार', other: 'बार' })} आता है।`,
    safe: unchanged,
    todo: 'जो जगह चाहिए उसे चुनें, या उससे पहले या बाद के कुछ शब्द दें।',
  }),
  'empty-selection': () => ({
    happened: 'कोई शब्द नहीं चुना गया है।',
    safe: unchanged,
    todo: 'पाठ का कम से कम एक वर्ण चुनें।',
  }),
  'range-outside-text': ({ start, end, length }) => ({
    happened: `${start} से ${end} तक का अंश पाठ से आगे निकल जाता है, जिसमें ${plural('hi', length, { one: 'वर्ण है', other: 'वर्ण हैं' })}।`,
    safe: unchanged,
    todo: 'अंश फिर से चुनें।',
  }),
  'overlapping-parts': () => ({
    happened: 'एक ही अंश के दो भाग एक-दूसरे पर चढ़ते हैं।',
    safe: unchanged,
    todo: 'ऐसे भाग चुनें जिनमें शब्द साझा न हों।',
  }),
  'splits-character': ({ offset }) => ({
    happened: `अंश किसी वर्ण के भीतर शुरू या समाप्त होता है, स्थान ${offset} पर।`,
    safe: unchanged,
    todo: 'सीमा को वर्ण से पहले या बाद में ले जाएँ।',
  }),
  'stale-revision': ({ given, current }) => ({
    happened: `अंश संस्करण ${given} में चुना गया था; स्रोत अब संस्करण ${current} पर है।`,
    safe: unchanged,
    todo: 'स्रोत फिर से खोलें और अंश उसके नवीनतम पाठ में चुनें।',
  }),
  'already-linked': () => ({
    happened: 'यह अंश इस दावे से पहले ही जुड़ा है।',
    safe: unchanged,
    todo: 'इसके बजाय मौजूदा कड़ी का रुख बदलें।',
  }),
  'text-of-another': ({ title }) => ({
    happened: `यह पाठ पहले से स्रोत “${title}” है।`,
    safe: unchanged,
    todo: 'वह फ़ाइल चुनें जो इस स्रोत की है।',
  }),
  'source-text-lost': ({ title, revision, state, reason }) => ({
    happened: {
      missing: `रिपोर्ट को “${title}” (संस्करण ${revision}) का पाठ चाहिए, और वह प्रोजेक्ट के फ़ोल्डर में नहीं है।`,
      damaged: `रिपोर्ट को “${title}” (संस्करण ${revision}) का पाठ चाहिए, और उसकी फ़ाइल क्षतिग्रस्त है।`,
      unreadable: `रिपोर्ट को “${title}” (संस्करण ${revision}) का पाठ चाहिए, और वह पढ़ा नहीं जा सका: ${fileReason(reason)}।`,
    }[state],
    safe: 'आपके दावे, हाइलाइट, कड़ियाँ और निर्णय सुरक्षित हैं। कोई रिपोर्ट नहीं लिखी गई।',
    todo: 'फ़ोल्डर के स्रोत किसी प्रति से वापस रखें, या रिपोर्ट के लिए वे दावे चुनें जो इस स्रोत पर नहीं टिके।',
  }),
  'nothing-to-change': () => ({
    happened: 'यह पहले से ऐसा ही है।',
    safe: unchanged,
    todo: 'करने को कुछ नहीं है।',
  }),
  'still-used': ({ what, by }) => ({
    happened: `यह (${thing(what)}) अब भी ${plural('hi', by, { one: 'रिकॉर्ड', other: 'रिकॉर्डों' })} में काम आ रहा है।`,
    safe: unchanged,
    todo: 'पहले उन्हें हटाएँ या बदलें।',
  }),
  'nothing-to-undo': () => ({
    happened: 'लौटाने के लिए कोई बदलाव नहीं बचा है।',
    safe: 'सब कुछ जैसा है वैसा सहेजा हुआ है।',
    todo: 'इतिहास में इस प्रोजेक्ट का हर बदलाव है।',
  }),
  'nothing-to-redo': () => ({
    happened: 'फिर से करने को कुछ नहीं है।',
    safe: 'सब कुछ जैसा है वैसा सहेजा हुआ है।',
    todo: '“पूर्ववत करें” के बाद नया बदलाव होने पर फिर से करने को कुछ नहीं बचता।',
  }),
  'reference-missing': ({ from, to }) => ({
    happened: `इस बदलाव से ${from} ऐसे रिकॉर्ड की ओर इशारा करेगा जो है नहीं: ${to}।`,
    safe: unchanged,
    todo: 'पहले हटाना पूर्ववत करें, या जो रिकॉर्ड नहीं है उसे छोड़ दें।',
  }),
  'project-not-found': ({ folder }) => ({
    happened: `${folder} में किसी Countermark प्रोजेक्ट तक पहुँचा नहीं जा सका।`,
    safe: 'वहाँ न कुछ बनाया गया, न बदला गया।',
    todo: 'अगर वह किसी ड्राइव या दूसरे कंप्यूटर पर है, तो उसे जोड़कर फिर कोशिश करें। नहीं तो वह फ़ोल्डर चुनें जिसमें project.json है, या देखें कि उसे कहाँ ले जाया गया।',
  }),
  'project-not-empty': ({ folder }) => ({
    happened: `फ़ोल्डर ${folder} में पहले से फ़ाइलें हैं।`,
    safe: 'उनमें से किसी को छुआ नहीं गया।',
    todo: 'खाली फ़ोल्डर या दूसरा नाम चुनें।',
  }),
  'project-locked': ({ holder }) => ({
    happened: `प्रोजेक्ट ${openers[holder.opener] ?? holder.opener} में खुला है, कंप्यूटर ${holder.host} पर (प्रक्रिया ${holder.pid})।`,
    safe: 'दोनों प्रतियाँ सुरक्षित हैं: लिख केवल एक ही सकती है।',
    todo: holder.isStale
      ? 'वहाँ कुछ समय से कोई हलचल नहीं है। इसे केवल पढ़ने के लिए खोलें, या अपने हाथ में लें यदि आपको पक्का हो कि वहाँ काम समाप्त हो चुका है।'
      : 'इसे वहाँ बंद करें, या यहाँ केवल पढ़ने के लिए खोलें।',
  }),
  'project-damaged': ({ folder, problems, recoverable }) => ({
    happened: `${folder} का प्रोजेक्ट क्षतिग्रस्त है: ${plural('hi', problems.length, { one: 'समस्या मिली', other: 'समस्याएँ मिलीं' })}।`,
    safe: 'किसी चीज़ पर कुछ नहीं लिखा गया। क्षतिग्रस्त फ़ाइलें क्वारंटीन में हैं, इतिहास और बैकअप जैसे थे वैसे हैं।',
    todo:
      recoverable === null
        ? 'फ़ोल्डर को जैसा है वैसा रखें और उसे अपनी किसी प्रति से बहाल करें।'
        : 'जो साबित हो सके उसे खोलें, और अपनी कोई प्रति हो तो उससे मिलाएँ।',
  }),
  'project-newer': ({ folder, needs }) => ({
    happened: `${folder} का प्रोजेक्ट नए वर्शन ने बनाया है (उसे ${needs} चाहिए)।`,
    safe: 'उसे बदला नहीं गया।',
    todo: 'उसे केवल पढ़ने के लिए खोलें, या Countermark अपडेट करें।',
  }),
  'project-read-only': () => ({
    happened: 'प्रोजेक्ट केवल पढ़ने के लिए खुला है।',
    safe: unchanged,
    todo: 'जहाँ यह लिखने के लिए खुला है वहाँ इसे बंद करें, फिर यहाँ दोबारा खोलें।',
  }),
  'project-not-open': () => ({
    happened: 'कोई प्रोजेक्ट खुला नहीं है।',
    safe: unchanged,
    todo: 'पहले कोई प्रोजेक्ट खोलें।',
  }),
  'not-saved': ({ reason }) => ({
    happened: `बदलाव सहेजा नहीं जा सका: ${reasons[reason]}।`,
    safe: 'जो पहले सहेजा हुआ बताया गया, वह सब डिस्क पर है।',
    todo: 'जगह बनाएँ या डिस्क फिर से जोड़ें और दोबारा कोशिश करें, या प्रति कहीं और सहेजें।',
  }),
  'file-unreadable': ({ file, reason }) => ({
    happened: `${file} पढ़ी नहीं जा सकी: ${fileReason(reason)}।`,
    safe: originalSafe,
    todo: 'देखें कि फ़ाइल अब भी वहाँ है और पढ़ी जा सकती है, फिर कोशिश करें।',
  }),
  'file-unwritable': ({ file, reason }) => ({
    happened: `${file} लिखी नहीं जा सकी: ${reason === 'ENOENT' ? 'उसका फ़ोल्डर वहाँ नहीं है' : fileReason(reason)}।`,
    safe: 'प्रोजेक्ट जैसा था वैसा है।',
    todo: 'कोई दूसरी जगह चुनें।',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    happened: `${file} का आकार ${megabytes(bytes)} है; दस्तावेज़ ज़्यादा से ज़्यादा ${megabytes(limit)} का हो सकता है।`,
    safe: originalSafe,
    todo: 'दस्तावेज़ को बाँटें, या उसे सादे पाठ के रूप में आयात करें।',
  }),
  'format-unknown': ({ file }) => ({
    happened: `${file} ऐसे फ़ॉर्मैट में है जिसे आयात नहीं किया जा सकता।`,
    safe: originalSafe,
    todo: 'उसे सादे पाठ, Markdown या वेब पेज के रूप में सहेजें, या उसका पाठ चिपकाएँ।',
  }),
  'format-damaged': ({ file, detail }) => ({
    happened: `${file} क्षतिग्रस्त है या वह नहीं है जो उसका नाम कहता है: ${refusalWord(refusals, detail)}।`,
    safe: originalSafe,
    todo: 'फ़ाइल की दूसरी प्रति लें, या उसका पाठ चिपकाएँ।',
  }),
  'archive-unsafe': ({ file, detail }) => ({
    happened: `${file} नहीं खोली गई: उसकी सामग्री सुरक्षित सीमा से बाहर है (${refusalWord(refusals, detail)})।`,
    safe: originalSafe,
    todo: 'यदि आपको उस पर भरोसा है, तो उसे उसके अपने प्रोग्राम में खोलकर सादे पाठ या वेब पेज के रूप में सहेजें।',
  }),
  'password-needed': ({ file }) => ({
    happened: `${file} पासवर्ड से सुरक्षित है।`,
    safe: originalSafe,
    todo: 'उसका पासवर्ड दें और फिर से आयात करें।',
  }),
  'password-wrong': ({ file }) => ({
    happened: `दिया गया पासवर्ड ${file} को नहीं खोलता।`,
    safe: originalSafe,
    todo: 'पासवर्ड जाँचें और फ़ाइल फिर से आयात करें।',
  }),
  'encryption-unsupported': ({ file }) => ({
    happened: `${file} इस तरह कूटबद्ध है कि Countermark उसे पासवर्ड के साथ या बिना नहीं खोल सकता।`,
    safe: originalSafe,
    todo: 'उसे उसी प्रोग्राम में खोलें जिसने उसे बनाया, बिना पासवर्ड के सहेजें, और वह फ़ाइल आयात करें।',
  }),
  'rights-protected': ({ file, detail }) => ({
    happened: `${file} विक्रेता के अधिकार-प्रबंधन (${detail}) से सुरक्षित है और यहाँ नहीं पढ़ी जा सकती।`,
    safe: originalSafe,
    todo: 'प्रकाशक से उसके बिना प्रति माँगें, या वे अंश चिपकाएँ जिन्हें उद्धृत करने की अनुमति है।',
  }),
  'no-text': ({ file }) => ({
    happened: `${file} में कोई पाठ नहीं है।`,
    safe: originalSafe,
    todo: 'यदि यह स्कैन है, तो पहले किसी दूसरे प्रोग्राम से उसका पाठ पहचानें।',
  }),
  'import-timeout': ({ file, seconds }) => ({
    happened: `${file} पढ़ने में ${plural('hi', seconds, { one: 'सेकंड', other: 'सेकंड' })} से ज़्यादा लगे और उसे रोक दिया गया।`,
    safe: originalSafe,
    todo: 'दस्तावेज़ को बाँटें, या उसे सादे पाठ के रूप में आयात करें।',
  }),
  'import-memory': ({ file }) => ({
    happened: `${file} को उतनी मेमोरी चाहिए थी जितनी आयात ले नहीं सकता, और उसे रोक दिया गया।`,
    safe: originalSafe,
    todo: 'दस्तावेज़ को बाँटें, या उसे सादे पाठ के रूप में आयात करें।',
  }),
  'import-crashed': ({ file }) => ({
    happened: `${file} का पढ़ना बिना नतीजे के समाप्त हो गया।`,
    safe: originalSafe,
    todo: 'फिर कोशिश करें, या उसका पाठ चिपकाएँ।',
  }),
  'output-too-large': ({ file, limit }) => ({
    happened: `${file} खुलने पर ${megabytes(limit)} से बड़ी हो जाती है।`,
    safe: originalSafe,
    todo: 'दस्तावेज़ को बाँटें, या केवल ज़रूरी हिस्सा आयात करें।',
  }),
  'report-unreadable': ({ file, detail }) => ({
    happened: `${file} को रिपोर्ट के रूप में जाँचा नहीं जा सकता: ${detail === 'no-manifest' ? 'उसमें मैनिफ़ेस्ट नहीं है' : detail}।`,
    safe: 'प्रोजेक्ट और फ़ाइल जैसे थे वैसे हैं।',
    todo: 'ऐसी HTML या Markdown रिपोर्ट चुनें जिसे Countermark ने निर्यात किया हो।',
  }),
  'nothing-to-export': () => ({
    happened: 'निर्यात करने के लिए कोई दावा नहीं है।',
    safe: 'प्रोजेक्ट जैसा था वैसा है।',
    todo: 'पहले कोई दावा हाइलाइट करें, या ज़्यादा दावे चुनें।',
  }),
  'work-crashed': ({ work }) => ({
    happened: `${works[work]} का काम बिना नतीजे के समाप्त हो गया।`,
    safe: 'प्रोजेक्ट और सभी फ़ाइलें जैसी थीं वैसी हैं, और बदलाव पहले की तरह सहेजे हुए हैं।',
    todo: 'फिर कोशिश करें। अगर फिर ऐसा हो, तो दूसरे प्रोग्राम बंद करें या रिपोर्ट में कम दावे लें।',
  }),
  'no-printer': () => ({
    happened: 'PDF में छापने वाला कोई प्रोग्राम नहीं मिला।',
    safe: 'प्रोजेक्ट जैसा था वैसा है।',
    todo: 'HTML के रूप में निर्यात करके ब्राउज़र से छापें, या Chrome, Chromium या Edge लगाएँ।',
  }),
  // The engine says in English what is missing.
  'pattern-unreadable': () => ({
    happened: 'यह रेगुलर एक्सप्रेशन पूरा नहीं है।',
    safe: 'कुछ खोजा नहीं गया, और प्रोजेक्ट जैसा था वैसा है।',
    todo: 'इसे पूरा करें, या शब्दों को ज्यों का त्यों खोजें।',
  }),
  'pattern-too-slow': () => ({
    happened: 'यह रेगुलर एक्सप्रेशन किसी एक पाठ पर बहुत समय लेता है, इसलिए खोज रोक दी गई।',
    safe: 'प्रोजेक्ट जैसा था वैसा है।',
    todo: 'एक-दूसरे के भीतर के दोहरावों में से एक निकाल दें, या सादे शब्द खोजें।',
  }),
  cancelled: () => ({
    happened: 'इसे रद्द किया गया।',
    safe: 'जो पहले पूरा हो चुका था, वह बना हुआ है।',
    todo: 'जब चाहें, फिर शुरू करें।',
  }),
  'message-too-large': ({ bytes, limit }) => ({
    happened: `एक बार में ${megabytes(bytes)} दिए गए; ज़्यादा से ज़्यादा ${megabytes(limit)} दिए जा सकते हैं।`,
    safe: unchanged,
    todo: 'इसे छोटे हिस्सों में करें।',
  }),
  'unknown-command': ({ name }) => ({
    happened: `“${short(name)}” नाम की कोई कमांड नहीं है।`,
    safe: unchanged,
    todo: '“do --list” हर कमांड का नाम बताता है।',
  }),
  'core-restarted': () => ({
    happened: 'काम के बीच में प्रोजेक्ट सँभालने वाला हिस्सा फिर से शुरू किया गया।',
    safe: 'जो सहेजा हुआ बताया गया, वह सब डिस्क पर है।',
    todo: 'फिर कोशिश करें।',
  }),
  unexpected: () => ({
    happened: 'Countermark की एक खामी से कुछ विफल हो गया।',
    safe: 'जो सहेजा हुआ बताया गया, वह सब डिस्क पर है।',
    todo: 'फिर कोशिश करें। दोबारा हो तो लॉग संख्या के साथ बताएँ।',
  }),
}
