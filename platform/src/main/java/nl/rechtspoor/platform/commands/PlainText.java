package nl.rechtspoor.platform.commands;

import java.text.Normalizer;

/** What text may hold: normalised characters, line breaks and tabs; nothing that hides or reorders what people read. */
public final class PlainText {
    private PlainText() {}

    /** Whether nothing in the text hides or reorders what people read. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::isPlain) && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false; // half a pair
            case Character.UNASSIGNED ->
                (character & 0xFFFE) != 0xFFFE && !(character >= 0xFDD0 && character <= 0xFDEF);
            default -> !isDirectionOverride(character);
        };
    }

    private static boolean isDirectionOverride(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
