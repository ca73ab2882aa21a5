using System.Text;
using ChurnLab.Frames.Writing;
using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>Writing.</content>
public static partial class Csv
{
    /// <summary>Writes a frame to a file; pandas <c>to_csv(index=False)</c>.</summary>
    /// <remarks>
    /// <para>
    /// UTF-8; numbers with a point and as few digits as read back to the last bit, infinities as <c>inf</c> and
    /// <c>-inf</c>, days as <c>2024-05-09</c>, <c>true</c> and <c>false</c>. Texts are quoted by RFC 4180 where they
    /// hold the separator, a quote or a line break, and where they would be read as missing: the empty text is
    /// <c>""</c>. What a spreadsheet would run as a formula is kept from it, see
    /// <see cref="CsvWriteOptions.ProtectFormulas"/>.
    /// </para>
    /// <para>
    /// <see cref="CsvOptions.RoundTrip"/> reads the very same frame back. The file is written beside its place and
    /// moved there when it is complete; a cell that is interrupted leaves what was there before.
    /// </para>
    /// </remarks>
    /// <param name="frame">The frame; with at least one column.</param>
    /// <param name="path">The file, replaced where it exists, its folder made where it does not; compressed where the
    /// name ends in <c>.gz</c>.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <exception cref="FrameException">
    /// The file cannot be written, the frame has no columns, or a text is not Unicode (half a surrogate pair); the
    /// message names its cell.
    /// </exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static void Write(Frame frame, string path, CsvWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var writer = new CsvFrameWriter(frame, options ?? CsvWriteOptions.Default);
        using var progress = ProgressScope.Start(Texts.FrameTexts.Get("Csv.Writing", Path.GetFileName(path)), frame.RowCount);
        FileBeside.Write(path, stream => writer.Write(stream, row => progress.Report(row)));
        progress.Report(frame.RowCount);
    }

    /// <summary>Returns a frame as the text of a CSV file, see <see cref="Write"/>.</summary>
    /// <param name="frame">The frame; with at least one column.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <exception cref="FrameException">The frame has no columns, or a text is not Unicode.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static string ToText(Frame frame, CsvWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var stream = new MemoryStream();
        new CsvFrameWriter(frame, options ?? CsvWriteOptions.Default).Write(stream, static _ => { });
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
