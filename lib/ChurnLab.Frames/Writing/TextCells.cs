using System.Globalization;

namespace ChurnLab.Frames.Writing;

/// <summary>Writes texts; each different one is encoded once.</summary>
internal sealed class TextCells(TextColumn column, FieldNotation notation) : CellWriter
{
    private readonly byte[]?[] _encoded = new byte[]?[column.Levels.Count];

    public override void Write(int row, Utf8Buffer buffer)
    {
        var code = column.AsSpan()[row];
        buffer.Add(code == TextColumn.MissingCode ? notation.Missing : _encoded[code] ??= Encoded(row, column.Levels[code]));
    }

    private byte[] Encoded(int row, string text) => notation.Encode(text, $"column '{column.Name}', row "
        + string.Create(CultureInfo.InvariantCulture, $"{row} counting from 0"));
}
