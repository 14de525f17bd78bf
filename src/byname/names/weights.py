"""The weights of evidence: what each difference between two names costs.

The score of a comparison is e to the power of minus the sum of the costs, so 0.1 leaves 0.90,
0.22 leaves 0.80, 0.7 leaves 0.50 and 1.6 leaves 0.20. The values were chosen on the training parts
of the sets that `benchmarks/names` makes, and are measured there on the parts held back.
"""

# one word against another
OTHER_SPELLING = 0.005
OTHER_READING = 0.02
OTHER_READING_SHORT = 0.25
WITHOUT_MARKS = 0.05
ENDING = 0.05
EQUIVALENT = 0.04
EQUIVALENT_ELSEWHERE = 0.25
DIMINUTIVE = 0.06
# a diminutive that is a full name too: Vera, of Veronika
DIMINUTIVE_OR_FULL = 0.48
INITIALS_ALIKE = 0.03
INITIAL = 0.13
# the letter of another way of writing: S. for Z
INITIAL_BY_SOUND = 0.40
INITIAL_OF_EQUIVALENT = 0.16
OTHER_INITIAL = 0.73
GENDERED = 0.12
# Differences of vowels by kind (alike, merged, merged alone, е–а, е–а alone, е–и, е–о).
VOWELS_IN_UNKNOWN = (0.0, 0.05, 0.09, 0.07, 0.90, 0.90, 1.05)
VOWELS_IN_ONE_LANGUAGE = (0.0, 0.12, 0.75, 0.72, 0.90, 1.10, 1.15)
VOWELS_BETWEEN_LANGUAGES = (0.0, 0.0, 0.0, 0.0, 0.22, 0.10, 0.20)
TELLING_VOWEL = 0.50
# cost of one and of two typing errors by the number of sounds in the shorter word
ONE_ERROR = (1.0, 1.0, 0.80, 0.40, 0.12, 0.07, 0.06, 0.05, 0.05, 0.05)
TWO_ERRORS = (0.9, 0.9, 0.9, 0.72, 0.57, 0.45, 0.39, 0.33, 0.276, 0.252)
LETTERS_TO_SOUNDS = 1
SUFFIX_TELLS = 4
SWAPPED = 0.13
FIRST_LETTER = 0.07
OTHER_VOWEL = 1.29
# a vowel made another by a letter put in or left out: ou for o, ia for a
VOWEL_BY_A_LETTER = 0.50
# е for а after a consonant that is not hard in any of the languages
SOFT_E_A = 1.15
# a for я: the l of Polish, or the â of ISO 9 without its mark
SOFT_A = 0.35
SOFT_A_WRITTEN = 0.55
RARE_VOWEL = 0.135
SECOND_ERROR = 0.22
ALIKE_LETTERS = -0.04
LONG_FORM = 7
ERROR_IN_GIVEN = -0.03
OTHER_SUFFIX = 1.0
OTHER_SUFFIX_BY_A_LETTER = 0.30
OTHER_FATHER = 1.53
OTHER_GIVEN_NEAR = 1.35
GIVEN_BY_SLIP = 1.05
GIVEN_BY_ONE_SLIP = 0.45
GIVEN_CUT_SHORT = 0.50
SOFT_SIGN_LOST = 0.25
YO_LOST = 0.20
OTHER_GIVEN = 0.95
CONTRADICTION = 0.5
DIFFERENT = 0.81
DIFFERENT_SLOPE = 1.5
# a word in Hangul, kana or Arabic against one in another script
FAR_BASE = 0.0
FAR_CONSONANTS = 1.25
FAR_VOWELS = 0.12

# the name as a whole
ORDER = 0.01
PATRONYMIC_ONCE = 0.03
MISSING_FIRST = 0.10
MISSING_NEXT = 0.06
MISSING_IN_FRONT = 0.22
MISSING_BESIDE_INITIAL = 0.10
MISSING_GIVEN = 0.45
MISSING_SURNAME = 0.80
LITTLE = 0.05
PARTICLE = 0.01
JOINED = 0.02
JOINED_AT_MOST = 0.60
SEX = 0.50
GENDERED_AGAINST_SEX = 1.1
GENDERED_UNKNOWN = 0.15
GENERATION = 0.40
