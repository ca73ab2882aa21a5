using System.Globalization;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Writes lines as COPY reads them in its format csv; nothing stands for a missing value.</summary>
internal sealed class CsvLine(TextWriter writer)
{
    private const int LongestNumber = 64;

    private readonly char[] _number = new char[LongestNumber];
    private bool _isBegun;

    public CsvLine Add(long value) => AddNumber(value, default);

    public CsvLine AddOrNothing(long? value) => value is { } number ? Add(number) : Add("");

    /// <summary>Adds the shortest text that reads back as the same number; nothing for NaN.</summary>
    public CsvLine Add(double value) => double.IsNaN(value) ? Add("") : AddNumber(value, "R");

    public CsvLine Add(DateOnly day) => AddNumber(day, "yyyy-MM-dd");

    public CsvLine Add(bool value) => Add(value ? "t" : "f");

    public CsvLine Add(string text)
    {
        Separate();
        writer.Write(text.AsSpan().IndexOfAny("\",\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return this;
    }

    public void End()
    {
        writer.Write('\n');
        _isBegun = false;
    }

    private CsvLine AddNumber<T>(T value, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        Separate();
        value.TryFormat(_number, out var length, format, CultureInfo.InvariantCulture);
        writer.Write(_number, 0, length);
        return this;
    }

    private void Separate()
    {
        if (_isBegun)
            writer.Write(',');
        _isBegun = true;
    }
}
