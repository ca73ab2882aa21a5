using System.Globalization;
using System.Text;
using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class CsvPropertyTests
{
    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.Elements("", "\"", "\"\"", ",", ";", "\n", "\r\n", "a\nb", " ", "ё", "007", "1,5", "日本", "👍", "'", "\t|"),
        Gen.Elements('a', 'Я', '"', ',', ';', '\n', '\r', '\t', '|', ' ', '1').ListOf().Select(letters => string.Concat(letters)));

    [Fact]
    public void What_is_quoted_by_the_rules_is_read_as_it_was()
    {
        var grids =
            from columns in Gen.Choose(1, 5)
            from rows in Gen.Choose(0, 8)
            from cells in Cells.ListOf(columns * rows)
            from separator in Gen.Elements(',', ';', '\t', '|')
            from lineEnd in Gen.Elements("\n", "\r\n")
            select (columns, cells: cells.ToArray(), separator, lineEnd);

        Prop.ForAll(grids.ToArbitrary(), grid =>
        {
            var names = Enumerable.Range(1, grid.columns).Select(place => "column" + place.ToString(CultureInfo.InvariantCulture)).ToArray();
            var lines = grid.cells.Chunk(grid.columns).Prepend(names)
                .Select(line => string.Join(grid.separator, line.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')));
            var options = new CsvOptions { Separator = grid.separator, Kinds = names.ToDictionary(name => name, _ => ColumnKind.Text) };

            var frame = Csv.Read(Encoding.UTF8.GetBytes(string.Join(grid.lineEnd, lines)), "grid.csv", options);

            var read = frame.Rows.SelectMany(row => names.Select(name => row.Text(name) ?? ""));
            return frame.ColumnNames.SequenceEqual(names) && read.SequenceEqual(grid.cells);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_are_a_frame_or_a_sentence()
    {
        byte[] telling = [.. "ab1.,;\"\"\n\r\t|-eт"u8, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x1F, 0x8B];
        var bytes = Gen.OneOf(
            Gen.Choose(0, 255).Select(value => (byte)value).ListOf(),
            Gen.Elements(telling).ListOf());

        Prop.ForAll(bytes.ToArbitrary(), list =>
        {
            try
            {
                var frame = Csv.Read([.. list], "any.csv");
                return frame.ToText().Length > 0 && frame.Describe().ToText().Length > 0;
            }
            catch (FrameException failure)
            {
                return failure.Message.StartsWith("any.csv", StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Numbers_are_read_to_the_last_bit()
    {
        var written =
            from digits in Gen.Choose(0, 9).Select(digit => digit.ToString(CultureInfo.InvariantCulture)).NonEmptyListOf()
            from point in Gen.Choose(0, 20)
            from minus in Gen.Elements("", "-")
            let text = string.Concat(digits).TrimStart('0')
            let place = Math.Min(point, text.Length)
            select minus + (place == 0 ? "0" : text[..place]) + "." + text[place..];

        Prop.ForAll(written.ToArbitrary(), text =>
        {
            var column = Csv.Read(Encoding.UTF8.GetBytes($"x\n{text}\n"), "x.csv").Number("x");
            return BitConverter.DoubleToInt64Bits(column.AsSpan()[0])
                == BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
