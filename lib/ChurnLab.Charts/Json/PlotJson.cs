using System.Text.Json;

namespace ChurnLab.Charts.Json;

/// <summary>How the values of a figure are written.</summary>
internal static class PlotJson
{
    public static void Write(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    public static void Write(Utf8JsonWriter writer, PlotValue value)
    {
        switch (value.Kind)
        {
            case PlotValueKind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case PlotValueKind.Text:
                writer.WriteStringValue(PseudoHtml.Escape(value.Text!));
                break;
            case PlotValueKind.Date:
                writer.WriteStringValue(value.Text);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    public static void Write(Utf8JsonWriter writer, PlotValues values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            Write(writer, value);
        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, PlotMatrix rows)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
            Write(writer, row);
        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, PerPoint value)
    {
        if (value.Each is { } each)
            Write(writer, each);
        else
            Write(writer, value.All);
    }

    public static void Write(Utf8JsonWriter writer, AxisRange range) =>
        Write(writer, PlotValues.Create([range.Start, range.End]));

    public static void Write(Utf8JsonWriter writer, ColorScale scale)
    {
        writer.WriteStartArray();
        foreach (var stop in scale.Stops)
            Write(writer, PlotValues.Create([stop.At, stop.Color]));
        writer.WriteEndArray();
    }
}
