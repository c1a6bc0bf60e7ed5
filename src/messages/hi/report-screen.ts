import type { ReportScreenMessages } from '../en/report-screen.ts'
import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('hi', count, { one, other })
const g = (count: number): string => grouped('hi', count)

/** Hindi sentences: the report screen. */
export const reportScreen: ReportScreenMessages = {
  title: 'रिपोर्ट',
  options: {
    label: 'रिपोर्ट में क्या जाए',
    title: 'शीर्षक',
    titleHint: 'प्रोजेक्ट का शीर्षक',
    purpose: 'उद्देश्य',
    purposes: { work: 'काम के लिए', publication: 'प्रकाशन के लिए' },
    purposeExplained: {
      work: 'हर स्रोत पूरा, अपने हाइलाइट के साथ। लाइसेंस देखे बिना आगे देने के लिए नहीं।',
      publication: 'पूरा पाठ केवल उन स्रोतों का जिनका लाइसेंस अनुमति देता है; बाकी के अंश, अपने अनुच्छेद के साथ।',
    },
    scope: 'दावे',
    scopes: {
      all: (count) => `सभी: ${n(count, 'दावा', 'दावे')}`,
      verdict: (count) => `जिन पर आपका निर्णय है: ${g(count)}`,
      chosen: (count) => `चुने हुए: ${g(count)}`,
    },
    choose: 'दावे चुनें',
    chooseTitle: 'रिपोर्ट के दावे',
    chooseFind: 'दावों में खोजें',
    chooseAll: 'दिखाए गए सभी चुनें',
    chooseNone: 'कोई न चुनें',
    moreFound: (count) => `${n(count, 'दावा और मिला', 'दावे और मिले')}: देखने के लिए शब्द लिखें`,
    order: 'क्रम',
    orders: { status: 'नियम के अनुसार', verdict: 'निर्णय के अनुसार', statement: 'शब्दों के अनुसार', created: 'जैसे बने' },
    language: 'रिपोर्ट की भाषा',
  },
  preview: {
    label: 'झलक',
    frame: 'रिपोर्ट की झलक',
    building: 'झलक बनाई जा रही है।',
    size: (size) => `एक फ़ाइल में ${size}`,
    rebuilt: 'झलक ताज़ा की गई',
    onPaper: 'विंडो छापने से रिपोर्ट नहीं छपती। उसे PDF में निर्यात करें, या निर्यात की गई HTML खोलकर छापें।',
    nothing: 'अभी रिपोर्ट के लिए कुछ नहीं',
    noneChosen: 'कोई दावा नहीं चुना गया',
    takeAll: 'सभी दावे लें',
    noneChosenBody: 'कम से कम एक दावा चुनें, या सभी लें।',
  },
  incomplete: {
    title: (count) => `स्रोत-विवरण ${n(count, 'जगह', 'जगहों')} पर अधूरा है`,
    explained: 'रिपोर्ट पर “अधूरी” की मुहर लगती है और वह बताती है कि क्या दर्ज नहीं है।',
    more: (count) => n(count, 'और', 'और'),
    mend: 'लाइब्रेरी में पूरा करें',
  },
  formats: {
    label: 'निर्यात',
    html: 'HTML',
    pdf: 'PDF',
    md: 'Markdown',
    csv: 'CSV',
    about: {
      html: 'एक फ़ाइल जो बिना नेटवर्क के चलती है; हाइलाइट पर क्लिक होता है; जाँची जा सकती है',
      pdf: 'छापने और आगे देने के लिए; हाइलाइट पर क्लिक नहीं होता; रिपोर्ट का डाइजेस्ट बताती है',
      md: 'वही दावे, अंश और मैनिफ़ेस्ट सादे पाठ में; हाइलाइट वाले स्रोत नहीं; जाँची जा सकती है',
      csv: 'हर कड़ी की एक पंक्ति, स्प्रेडशीट के लिए; सजे हुए पाठ वाले तर्क और स्रोत नहीं',
    },
    export: (format) => `${format} निर्यात करें`,
    dropped: (format) => `${format} में यह नहीं आता`,
    nothingDropped: (format) => `${format} में सब कुछ आता है।`,
  },
  exporting: {
    working: (format) => `${format} लिखी जा रही है…`,
    cancel: 'रद्द करें',
    cancelled: 'निर्यात रद्द हुआ; कुछ नहीं लिखा गया',
    written: (file) => `यहाँ लिखी गई: ${file}`,
    show: 'फ़ोल्डर में दिखाएँ',
    last: 'पिछली लिखी गई',
  },
  verify: {
    label: 'रिपोर्ट की फ़ाइल जाँचें',
    explained: 'फ़ाइल, हर उद्धरण, हर फ़िंगरप्रिंट, और दावों, निर्णयों व कारणों को इस प्रोजेक्ट से मिलाकर जाँचता है।',
    path: 'रिपोर्ट की फ़ाइल का पथ',
    pathHint: 'HTML या Markdown रिपोर्ट',
    act: 'जाँचें',
    lastWritten: 'अभी लिखी गई फ़ाइल जाँचें',
    working: 'जाँच जारी है…',
    passed: (checked) => `${n(checked, 'चीज़ जाँची गई', 'चीज़ें जाँची गईं')}। सब कुछ इस प्रोजेक्ट से मेल खाता है।`,
    failed: (mismatches, checked) => `${n(checked, 'चीज़', 'चीज़ों')} में ${n(mismatches, 'बेमेल', 'बेमेल')}`,
    kind: { file: 'फ़ाइल', quotation: 'उद्धरण', source: 'स्रोत', record: 'रिकॉर्ड' },
    expected: 'रिपोर्ट में',
    found: 'प्रोजेक्ट में',
    nothingFound: 'कुछ नहीं',
    results: 'बेमेल चीज़ें',
  },
}
