/** A group of people the demo imagines: how they are called, what they speak, what they might say of themselves. */
export interface Culture {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly either: readonly string[];
  /** What follows the name they go by: an initial, or nothing where initials are not used. */
  readonly initials: string;
  /** Their languages, as the file writes them, with how likely each is. */
  readonly languages: Readonly<Record<string, number>>;
  readonly readsIn: string;
  readonly backgrounds: Readonly<Record<string, number>>;
  readonly faiths: Readonly<Record<string, number>>;
}

const latin = 'ABCDEFGHIJKLMNOPRSTVWYZ';
const words = (text: string): readonly string[] => text.split(' ');

/** None of these people exists. Names are common ones, put together by chance. */
export const cultures = {
  english: {
    women: words('Ashley Barbara Brenda Carol Cheryl Dana Debbie Denise Donna Emily Erin Gail Heather Jackie Jenna Joanne Karen Kathy Kelly Kim Laura Linda Lori Megan Melissa Michelle Nancy Pam Patty Rachel Rhonda Sandy Sarah Shannon Stacy Sue Tammy Tina Tracy Wendy'),
    men: words('Aaron Andy Ben Bill Bob Brad Brian Carl Chris Chuck Curtis Dale Dan Dave Derek Doug Earl Eric Frank Gary Glenn Greg Jason Jeff Jerry Jim Joe Keith Ken Kevin Larry Mark Mike Nate Paul Pete Randy Rick Ron Scott Steve Tim Todd Tom Wayne'),
    either: words('Alex Avery Casey Charlie Dakota Drew Jamie Jordan Kai Morgan Pat Quinn Reese Riley River Robin Rowan Sage Sam Skyler Taylor'),
    initials: latin, languages: { 'en:excellent': 100, 'en:excellent; es:fair': 7, 'en:excellent; fr:poor': 2, 'en:excellent; ase:good': 1 }, readsIn: 'en',
    backgrounds: { white: 60, irish: 8, german: 8, italian: 6, english: 6, multiracial: 5, polish: 4, jewish: 3, scottish: 3 },
    faiths: { none: 24, protestant: 14, catholic: 14, spiritual: 14, evangelical: 8, agnostic: 8, baptist: 6, methodist: 5, lutheran: 4, atheist: 4, searching: 4, buddhist: 2, pagan: 2, quaker: 1, 'reform-jewish': 2 },
  },
  blackAmerican: {
    women: words('Aaliyah Angela Denise Ebony Gloria Imani Jasmine Keisha Latoya Loretta Monique Nia Precious Regina Renee Shanice Tanisha Tiffany Vanessa Yolanda'),
    men: words('Andre Cedric Darnell Darius Deshawn Isaiah Jamal Jerome Leroy Malik Marcus Marvin Reggie Terrence Tyrone Xavier Willie'),
    either: words('Dominique Justice Jordan Kendall Micah Sydney'),
    initials: latin, languages: { 'en:excellent': 100, 'en:excellent; es:poor': 3 }, readsIn: 'en',
    backgrounds: { 'african-american': 60, 'black-or-african-american': 36, multiracial: 6, jamaican: 3 },
    faiths: { baptist: 34, protestant: 14, pentecostal: 12, spiritual: 12, methodist: 8, none: 10, muslim: 4, searching: 4, catholic: 3 },
  },
  latino: {
    women: words('Adriana Alejandra Alma Beatriz Blanca Carmen Claudia Consuelo Daniela Dolores Elena Esperanza Estela Fernanda Gabriela Graciela Guadalupe Inés Isabel Josefina Leticia Lorena Lucía Lupe Marisol Maribel Marta Mercedes Mónica Norma Paola Patricia Pilar Raquel Rocío Rosa Silvia Sofía Teresa Verónica Ximena Yesenia'),
    men: words('Adrián Alejandro Alfredo Ángel Armando Arturo Carlos César Diego Eduardo Enrique Ernesto Felipe Fernando Francisco Gerardo Gustavo Héctor Ignacio Jaime Javier Jesús Jorge José Juan Julio Luis Manuel Marco Mario Martín Miguel Óscar Pablo Pedro Rafael Ramón Raúl Ricardo Roberto Rubén Sergio Víctor'),
    either: words('Ariel Cruz Guadalupe Jael Noé Trinidad'),
    initials: latin, languages: { 'es:excellent; en:fair': 40, 'es:excellent; en:good': 38, 'es:excellent': 30, 'en:excellent; es:good': 24, 'es:fair; quc:excellent': 2 }, readsIn: 'es',
    backgrounds: { mexican: 50, 'hispanic-or-latino': 12, salvadoran: 8, guatemalan: 7, 'puerto-rican': 7, colombian: 6, cuban: 4, honduran: 4, dominican: 3, venezuelan: 4, peruvian: 3, 'afro-latino': 3, maya: 2, nahua: 1 },
    faiths: { catholic: 52, evangelical: 14, pentecostal: 8, spiritual: 8, none: 10, 'jehovahs-witnesses': 3, searching: 3, santeria: 1 },
  },
  arabic: {
    women: words('أمل إيمان بسمة حنان خديجة دينا رانيا زينب سعاد سلمى سميرة عائشة غادة فاطمة ليلى مريم منى نادية نور هدى ياسمين'),
    men: words('أحمد إبراهيم بلال جمال حسن حسين خالد رامي زياد سامي سعيد طارق عادل عمر فؤاد كريم محمود مصطفى ناصر ياسر يوسف'),
    either: words('نور صباح جهاد'),
    initials: '', languages: { 'ar:excellent; en:fair': 50, 'ar:excellent; en:good': 30, 'ar:excellent': 22, 'ar:excellent; fr:good': 8, 'ar:excellent; ku:good; en:poor': 4 }, readsIn: 'ar',
    backgrounds: { syrian: 26, iraqi: 24, egyptian: 14, palestinian: 10, lebanese: 8, yemeni: 8, moroccan: 6, kurdish: 4 },
    faiths: { muslim: 40, sunni: 30, shia: 10, coptic: 5, orthodox: 4, secular: 6, none: 4 },
  },
  persian: {
    women: words('آزاده پریسا زهرا سارا شیرین فرشته لیلا مریم مینا نرگس'), men: words('آرش بهروز جواد حمید داریوش رضا سعید علی فرهاد کامران'), either: words('نسیم شایان'),
    initials: '', languages: { 'fa:excellent; en:fair': 60, 'fa:excellent; en:good': 30, 'fa-AF:excellent; ps:good': 14 }, readsIn: 'fa',
    backgrounds: { iranian: 60, afghan: 40 }, faiths: { muslim: 40, shia: 20, secular: 16, bahai: 6, none: 12, zoroastrian: 2 },
  },
  hebrew: {
    women: words('אביגיל דנה יעל מיכל נועה רחל שרה תמר'), men: words('אורי דוד יונתן משה עמית רון'), either: words('טל נועם'),
    initials: '', languages: { 'he:excellent; en:good': 70, 'he:excellent; ru:good; en:fair': 20 }, readsIn: 'he',
    backgrounds: { israeli: 60, jewish: 60 }, faiths: { jewish: 40, secular: 30, 'reform-jewish': 10, 'orthodox-jewish': 10 },
  },
  vietnamese: {
    women: words('Hạnh Hoa Hương Lan Linh Mai Ngọc Phương Thảo Thu Trang Tuyết'), men: words('Bảo Dũng Hải Hùng Khánh Long Minh Nam Phong Quân Sơn Tuấn'), either: words('An Bình Thanh'),
    initials: 'NTLPHVD', languages: { 'vi:excellent; en:fair': 60, 'vi:excellent; en:good': 40, 'vi:excellent': 16 }, readsIn: 'vi',
    backgrounds: { vietnamese: 100 }, faiths: { buddhist: 40, catholic: 26, mahayana: 10, none: 20 },
  },
  chinese: {
    women: words('小红 丽华 美玲 秀英 静怡 雅婷 慧敏 晓燕'), men: words('建国 志强 伟明 家豪 俊杰 国华 文涛 子轩'), either: words('小雨 晨曦'),
    initials: '', languages: { 'cmn:excellent; en:fair': 50, 'cmn:excellent; yue:good': 20, 'yue:excellent; en:good': 30 }, readsIn: 'zh',
    backgrounds: { chinese: 100 }, faiths: { none: 50, buddhist: 22, taoist: 8, protestant: 14 },
  },
  korean: {
    women: words('은정 미영 수진 지현 혜진 민지'), men: words('민수 성호 영철 준호 태현 동현'), either: words('하늘 지우'),
    initials: '', languages: { 'ko:excellent; en:fair': 60, 'ko:excellent; en:good': 40 }, readsIn: 'ko',
    backgrounds: { korean: 100 }, faiths: { protestant: 40, catholic: 16, buddhist: 16, none: 30 },
  },
  filipino: {
    women: words('Analyn Cristina Divina Jocelyn Liezl Marites Rosalie Tess'), men: words('Arnel Bong Dennis Jun Noel Ramil Rodel'), either: words('Jing Toni'),
    initials: latin, languages: { 'fil:excellent; en:good': 70, 'fil:good; ilo:excellent; en:good': 14, 'en:excellent; fil:fair': 20 }, readsIn: 'en',
    backgrounds: { filipino: 100 }, faiths: { catholic: 80, evangelical: 8, none: 6 },
  },
  southAsian: {
    women: words('Anita Deepa Farzana Kavita Lakshmi Meena Nasreen Priya Sunita'), men: words('Amit Arjun Harpreet Imran Rajesh Sanjay Suresh Vikram'), either: words('Kiran Gurpreet Simran'),
    initials: latin, languages: { 'hi:excellent; en:good': 30, 'pa:excellent; hi:good; en:good': 20, 'ur:excellent; en:good': 20, 'bn:excellent; en:fair': 14, 'ne:excellent; en:fair': 14, 'ta:excellent; en:good': 8 }, readsIn: 'en',
    backgrounds: { indian: 60, pakistani: 16, bangladeshi: 10, nepali: 12 }, faiths: { hindu: 44, sikh: 18, muslim: 22, buddhist: 4, none: 8, jain: 2 },
  },
  eastAfrican: {
    women: words('Amina Asha Fadumo Hodan Ifrah Meron Saba Selam Tsion'), men: words('Abdi Bashir Dawit Girma Mohamed Tesfaye Yonas Yusuf'), either: words('Amanuel Nasra'),
    initials: latin, languages: { 'so:excellent; en:fair': 44, 'so:excellent; en:good; ar:fair': 16, 'am:excellent; en:good': 20, 'ti:excellent; en:fair': 14, 'sw:excellent; en:good': 10 }, readsIn: 'so',
    backgrounds: { somali: 60, ethiopian: 24, eritrean: 16 }, faiths: { muslim: 60, sunni: 10, orthodox: 22, pentecostal: 6 },
  },
  haitian: {
    women: words('Fabienne Guerda Islande Marie-Ange Mirlande Nadège Rose'), men: words('Emmanuel Fritz Jacques Jean-Claude Reginald Wilner'), either: words('Dominique Claude'),
    initials: latin, languages: { 'ht:excellent; fr:good; en:fair': 70, 'ht:excellent': 20, 'fr:excellent; ht:excellent; en:good': 20 }, readsIn: 'fr',
    backgrounds: { haitian: 100 }, faiths: { catholic: 46, baptist: 20, adventist: 12, vodou: 4, none: 6 },
  },
  eastSlavic: {
    women: words('Галина Ірина Катерина Людмила Наталія Оксана Олена Світлана'), men: words('Андрій Богдан Василь Віктор Дмитро Микола Олег Сергій'), either: words('Саша Женя'),
    initials: 'АБВГДКЛМПРСТ', languages: { 'uk:excellent; ru:good; en:fair': 60, 'uk:excellent; en:good': 20, 'ru:excellent; en:fair': 30 }, readsIn: 'uk',
    backgrounds: { ukrainian: 80, russian: 16, jewish: 6 }, faiths: { orthodox: 56, none: 24, baptist: 6, jewish: 5 },
  },
  navajo: {
    women: words('Bah Charlene Darlene Nizhoni Shandiin Verna'), men: words('Delbert Emerson Hoskie Leland Tsosie Virgil'), either: words('Ashkii Doli'),
    initials: latin, languages: { 'en:excellent; nv:fair': 50, 'nv:excellent; en:good': 24, 'en:excellent': 30 }, readsIn: 'en',
    backgrounds: { navajo: 80, 'american-indian-or-alaska-native': 20 }, faiths: { indigenous: 56, catholic: 16, none: 10, 'latter-day-saints': 8 },
  },
  deaf: {
    women: words('Amy Christine Julie Marlee Nyle Rosie Shoshannah'), men: words('Clayton Daniel Douglas Jules Russell Sean'), either: words('Chella Robin'),
    initials: latin, languages: { 'ase:excellent; en:good': 70, 'ase:excellent; en:fair': 30, 'ase:excellent; es:good': 10 }, readsIn: 'en',
    backgrounds: { 'deaf-culture': 100, white: 40, 'african-american': 14, mexican: 14 }, faiths: { none: 40, catholic: 20, spiritual: 20 },
  },
  portuguese: {
    women: words('Aparecida Camila Fátima Juliana Luciana Rosângela Tainá'), men: words('Anderson Caio João Márcio Rogério Thiago Wagner'), either: words('Ariel Darcy'),
    initials: latin, languages: { 'pt:excellent; en:fair': 60, 'pt:excellent; es:good; en:fair': 30 }, readsIn: 'pt',
    backgrounds: { portuguese: 20, 'hispanic-or-latino': 50, multiracial: 30 }, faiths: { catholic: 46, evangelical: 26, spiritual: 10, none: 14 },
  },
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof cultures;
