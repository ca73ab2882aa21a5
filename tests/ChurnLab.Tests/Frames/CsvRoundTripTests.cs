using System.Globalization;
using System.Text;
using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class CsvRoundTripTests
{
    private static readonly Gen<char> Letters = Gen.OneOf(
        Gen.Elements([.. "=+-@'\"\t\r\n,;|.NA \0＝яЁ日\uFEFF\u2028\u0301"]),
        Gen.Choose(1, 0xD7FF).Select(code => (char)code),
        Gen.Choose(0xE000, 0xFFFF).Select(code => (char)code));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", "NA", "NaN", "nan", "null", "NULL", "N/A", "'", "''", "'NA", "\"", "\"\""),
        Gen.Elements("👍🏽", "a👍", "true", "007", "н/д", "-", "inf"),
        Letters.ListOf().Select(letters => string.Concat(letters)));

    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Elements(0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue),
        Gen.Elements(double.Epsilon, 0.1, -1.005, 1e15, 123456789012345680),
        Gen.Choose(int.MinValue, int.MaxValue).Select(value => value / 100.0),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair =>
            BitConverter.Int64BitsToDouble(((long)pair.Item1 << 32) | (uint)pair.Item2)));

    private static readonly Gen<long> Integers = Gen.OneOf(
        Gen.Elements(0L, long.MaxValue, -long.MaxValue, IntegerColumn.MissingValue, 1L << 53),
        Gen.Choose(int.MinValue, int.MaxValue).Select(value => (long)value));

    private static readonly Gen<DateOnly?> Dates = Gen.OneOf(
        Gen.Elements<DateOnly?>(null, DateOnly.MinValue, DateOnly.MaxValue),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(number => (DateOnly?)DateOnly.FromDayNumber(number)));

    private static readonly Gen<CsvWriteOptions> Ways =
        from separator in Gen.Elements<char?>(null, ',', ';', '\t', '|', ' ', ':')
        from comma in Gen.Elements(false, true)
        from mark in Gen.Elements(false, true)
        from missing in Gen.Elements("", "NA", "н/д", "-", "'")
        from lineEnd in Gen.Elements("\n", "\r\n")
        from header in Gen.Elements(true, true, false)
        from protect in Gen.Elements(true, true, false)
        select new CsvWriteOptions
        {
            Separator = separator,
            DecimalComma = comma,
            ByteOrderMark = mark,
            MissingText = missing,
            LineEnd = lineEnd,
            HasHeader = header,
            ProtectFormulas = protect,
        };

    [Fact]
    public void Every_frame_is_read_back_as_it_was()
    {
        var cases =
            from rows in Gen.Choose(0, 7)
            from columns in Column(rows).NonEmptyListOf()
            from names in Texts.ListOf(columns.Count)
            from way in Gen.Frequency((1, Gen.Constant(CsvWriteOptions.Default)), (2, Ways))
            where rows > 0 || way.HasHeader
            select (frame: new Frame(columns.Zip(names, (column, name) => column.Rename(Name(name, column.Name)))), way);

        Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Csv.ToText(pair.frame, pair.way));
            var read = Csv.Read(bytes, "frame.csv", CsvOptions.RoundTrip(pair.frame, pair.way));
            return read.ContentEquals(pair.frame)
                && pair.frame.Columns.OfType<NumberColumn>().All(column => SameBits(column, read.Number(column.Name)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static bool SameBits(NumberColumn written, NumberColumn read) =>
        written.OfType<double>().Select(BitConverter.DoubleToInt64Bits)
            .SequenceEqual(read.OfType<double>().Select(BitConverter.DoubleToInt64Bits));

    private static Gen<Column> Column(int rows) => Gen.Choose(0, int.MaxValue).SelectMany(seed => Gen.OneOf(
        Numbers.ListOf(rows).Select(values => (Column)new NumberColumn(Unique(seed), [.. values])),
        Integers.ListOf(rows).Select(values => (Column)new IntegerColumn(Unique(seed), [.. values])),
        Gen.Elements<bool?>(true, false, null).ListOf(rows).Select(values => (Column)new BooleanColumn(Unique(seed), values)),
        Dates.ListOf(rows).Select(values => (Column)new DateColumn(Unique(seed), values)),
        Gen.OneOf(Texts.Select(text => (string?)text), Gen.Constant<string?>(null)).ListOf(rows)
            .Select(values => (Column)new TextColumn(Unique(seed), values))));

    private static string Unique(int seed) => seed.ToString(CultureInfo.InvariantCulture);

    // The drawn text first, so that names start with whatever is dangerous; the number keeps them apart.
    private static string Name(string text, string unique) => text + unique;
}
