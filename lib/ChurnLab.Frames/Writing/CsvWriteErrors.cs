using System.Globalization;
using System.Text;

namespace ChurnLab.Frames.Writing;

/// <summary>The sentences of <see cref="FrameException"/> about writing CSV files.</summary>
internal static class CsvWriteErrors
{
    public static FrameException NoColumns() =>
        new("A frame without columns cannot be written as CSV; give it at least one.");

    public static FrameException IsFolder(string path) =>
        new($"'{path}' is a folder; name the file to write in it.");

    public static FrameException Unwritable(string path, Exception cause) =>
        new($"'{path}' cannot be written: {cause.Message}", cause);

    public static FrameException NotUnicode(string where, EncoderFallbackException cause) =>
        new($"The text in {where} cannot be written: its character {Number(cause.Index)} is half a surrogate pair, "
            + "which no encoding of Unicode can store; mend the text.", cause);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
