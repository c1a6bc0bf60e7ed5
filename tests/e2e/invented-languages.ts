/** An account in one language, with what a reader of that language does in it and what must come of it. */
export interface Account {
  readonly language: string
  readonly title: string
  readonly direction: 'ltr' | 'rtl'
  readonly paragraphs: readonly string[]
  /** A word as a double click takes it, and a sentence that holds it as a third click does. */
  readonly word: string
  readonly sentence: string
  /** What is typed to find, and what is marked then, in text order. */
  readonly finds: readonly (readonly [typed: string, marked: readonly string[]])[]
  /** The same with whole words only. */
  readonly wholeWords: readonly [typed: string, marked: readonly string[]]
}

const urdu: Account = {
  language: 'ur',
  title: 'چوک کی گھڑی نے Friday کو نو بار بجایا',
  direction: 'rtl',
  paragraphs: [
    'پُرانے چوک کی گھڑی نے جمعے کی رات نو بار بجایا۔ کیا سب نے سُنا؟ محافظ Ada Venn نے کہا کہ مرمت پر 3,000 crowns خرچ ہوئے۔',
    'دکان دار کہتے ہیں کہ گھڑی خاموش رہی۔ اِس بات پر اُن کے درمیان اختلاف ہے، اور کِتاب میں ۱۲ مارچ لکھا ہے۔',
    'مینار کی سیڑھیاں Orrin Square کی طرف ہیں؛ وہاں 250 لوگ جمع تھے۔',
  ],
  word: 'مرمت',
  sentence: 'محافظ Ada Venn نے کہا کہ مرمت پر 3,000 crowns خرچ ہوئے۔',
  finds: [
    ['سنا', ['سُنا']],
    ['كتاب', ['کِتاب']],
    ['12', ['۱۲']],
    ['venn', ['Venn']],
  ],
  wholeWords: ['گھڑی', ['گھڑی', 'گھڑی']],
}

const arabic: Account = {
  language: 'ar',
  title: 'ساعةُ البُرج دقَّت تسعًا يوم Friday',
  direction: 'rtl',
  paragraphs: [
    'قَالَ الشَّاهِدُ إِنَّ السَّاعَةَ دَقَّتْ تِسْعًا. هل سمعها أحد؟ دفع المجلس 3,000 crowns للإصلاح، كما قالت Ada Venn.',
    'أما الجـــيران فقالوا إنها لم تدق؛ وكان ذلك في ١٢ مايو. إلى اليوم لم يُحسم الأمر!',
    'صعد 250 شخصًا درج Orrin Square في المساء.',
  ],
  word: 'سمعها',
  sentence: 'هل سمعها أحد؟',
  finds: [
    ['الشاهد', ['الشَّاهِدُ']],
    ['الجيران', ['الجـــيران']],
    ['الي اليوم', ['إلى اليوم']],
    ['12', ['١٢']],
  ],
  wholeWords: ['الساعه', ['السَّاعَةَ']],
}

const hebrew: Account = {
  language: 'he',
  title: 'שעון הכיכר צלצל תשע פעמים ביום Friday',
  direction: 'rtl',
  paragraphs: [
    'הַשָּׁעוֹן הישן צלצל תשע פעמים. האם מישהו שמע? המועצה שילמה 3,000 crowns, אמרה Ada Venn.',
    'השכנים אומרים שהשעון שתק. שר התחבורה, מר כץ, אמר: ״לא צלצל״.',
    'כ־250 איש עלו במדרגות Orrin Square.',
  ],
  word: 'מישהו',
  sentence: 'האם מישהו שמע?',
  finds: [
    ['השעון', ['הַשָּׁעוֹן', 'השעון']],
    ['"לא צלצל"', ['״לא צלצל״']],
  ],
  wholeWords: ['השעון', ['הַשָּׁעוֹן']],
}

const hindi: Account = {
  language: 'hi',
  title: 'चौक की घड़ी Friday को नौ बार बजी',
  direction: 'ltr',
  paragraphs: [
    'पुराने चौक की घड़ी ने नौ बार बजाया। क्या सबने सुना? रक्षक Ada Venn ने कहा कि मरम्मत पर 3,000 crowns ख़र्च हुए।',
    'क्षत्रिय मुहल्ले के लोग कहते हैं कि घड़ी चुप रही॥ इस प्रश्न पर मतभेद है। किताब में १२ मार्च लिखा है।',
    'Orrin Square की सीढ़ियों पर 250 लोग थे।',
  ],
  word: 'मतभेद',
  sentence: 'इस प्रश्न पर मतभेद है।',
  finds: [
    ['खर्च', ['ख़र्च']],
    ['घडी', ['घड़ी', 'घड़ी']],
    ['क्ष', ['क्ष', 'क्ष']],
    ['12', ['१२']],
  ],
  wholeWords: ['घड़ी', ['घड़ी', 'घड़ी']],
}

const chinese: Account = {
  language: 'zh',
  title: '广场的钟在Friday敲了九下',
  direction: 'ltr',
  paragraphs: [
    '旧广场的钟在星期五晚上敲了九下。有没有人听见？守钟人Ada Venn说，修理花了3,000 crowns。',
    '邻居们说钟没有响。“我们没有听见钟声。”面包师说，全程ＴＶ１２台都在场。',
    'Orrin Square的台阶上站着250个人！',
  ],
  word: '听见',
  sentence: '有没有人听见？',
  finds: [
    ['tv12', ['ＴＶ１２']],
    ['听见', ['听见', '听见']],
    ['ａｄａ', ['Ada']],
  ],
  wholeWords: ['听见', ['听见', '听见']],
}

const japanese: Account = {
  language: 'ja',
  title: '広場の時計はFridayに九回鳴った',
  direction: 'ltr',
  paragraphs: [
    '古い広場の時計は金曜日の夜に九回鳴った。誰か聞いただろうか？番人のAda Vennは修理に3,000 crownsかかったと言う。',
    '近所の人は時計が止まっていたと言う。ｶﾞﾗｽ屋の話では、塔の窓は割れていた。か\u3099らすも割れた。',
    'Orrin Squareの階段には250人がいた。',
  ],
  word: '時計',
  sentence: '古い広場の時計は金曜日の夜に九回鳴った。',
  finds: [
    ['ガラス', ['ｶﾞﾗｽ']],
    ['がらす', ['か\u3099らす']],
    ['時計', ['時計', '時計']],
  ],
  wholeWords: ['時計', ['時計', '時計']],
}

const thai: Account = {
  language: 'th',
  title: 'นาฬิกากลางจัตุรัสตีเก้าครั้งในวัน Friday',
  direction: 'ltr',
  paragraphs: [
    'นาฬิกาเก่าตีเก้าครั้งในคืนวันศุกร์ ผู้ดูแล Ada Venn บอกว่าค่าซ่อมคือ 3,000 crowns',
    'เพื่อนบ้านบอกว่านาฬิกาเงียบ น้ำในท่าเรือนิ่ง และเรือจอดอยู่ วันที่ ๑๒ มีนาคม',
    'มีคน 250 คนบนบันไดของ Orrin Square',
  ],
  word: 'นาฬิกา',
  sentence: 'นาฬิกาเก่าตีเก้าครั้งในคืนวันศุกร์ ผู้ดูแล Ada Venn บอกว่าค่าซ่อมคือ 3,000 crowns',
  finds: [
    ['เรือ', ['เรือ', 'เรือ']],
    ['12', ['๑๒']],
  ],
  wholeWords: ['เรือ', ['เรือ']],
}

const korean: Account = {
  language: 'ko',
  title: '광장의 시계는 Friday에 아홉 번 울렸다',
  direction: 'ltr',
  paragraphs: [
    '오래된 광장의 시계는 금요일 밤에 아홉 번 울렸다. 누가 들었는가? 관리인 Ada Venn은 수리에 3,000 crowns가 들었다고 했다.',
    '이웃들은 \u1109\u1175\u1100\u1168가 멈춰 있었다고 말한다. 한국 신문은 다르게 썼다.',
    'Orrin Square 계단에는 250명이 있었다.',
  ],
  word: '들었는가',
  sentence: '누가 들었는가?',
  finds: [
    ['시계', ['시계', '\u1109\u1175\u1100\u1168']],
    ['하', []],
  ],
  wholeWords: ['시계', []],
}

/** One account for each script. */
export const accounts: readonly Account[] = [urdu, arabic, hebrew, hindi, chinese, japanese, thai, korean]

/** What is one character to the eye and several in the text, each in words of its own. */
export const pictures = {
  title: 'می‌رود 👩🏽‍🚒 🇵🇰 — क्षि é',
  paragraphs: [
    'A family 👨‍👩‍👧‍👦 waved 👍🏽 under 🇵🇰🇮🇳🇬🇧 and a ❤️ of lamps.',
    'Cafe\u0301 Zu\u0308rich, o\u0331\u0304 and क्ष्म्य in one line.',
    'او می‌رود و کتاب‌ها را می‌بَرَد؛ کتاب هٰذا.',
  ],
}
