using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Schema;

/// <summary>A schema as a table for readers.</summary>
internal static class SchemaDictionary
{
    public static Frame Of(FrameSchema schema)
    {
        return new Frame(
            Texts("Schema.Column", column => column.Name),
            Texts("Schema.Sources", column => string.Join(", ", column.Sources)),
            Texts("Schema.Kind", column => FrameTexts.Get("Kind." + column.Kind)),
            Texts("Schema.Values", Values),
            Texts("Schema.Rules", Rules),
            Texts("Schema.Meaning", column => column.Description));

        TextColumn Texts(string title, Func<SchemaColumn, string> text) =>
            new(FrameTexts.Get(title), schema.Columns.Select(text));
    }

    private static string Values(SchemaColumn column) => column switch
    {
        { AllowedTexts.Count: > 0 } => string.Join(", ", column.AllowedTexts),
        { AllowedIntegers.Count: > 0 } => string.Join(", ", column.AllowedIntegers.Select(value => RussianText.Integer(value))),
        { Min: { } min, Max: { } max } => FrameTexts.Get("Schema.Range", Written(min), Written(max)),
        { Min: { } min } => FrameTexts.Get("Schema.From", Written(min)),
        { Max: { } max } => FrameTexts.Get("Schema.To", Written(max)),
        _ => "",
    };

    private static string Written(double bound) => CellFormat.Significant.Write(bound);

    private static string Rules(SchemaColumn column)
    {
        List<string> rules = [];
        if (!column.AllowMissing)
            rules.Add(FrameTexts.Get("Schema.Filled"));
        if (column.Unique)
            rules.Add(FrameTexts.Get("Schema.Distinct"));
        if (!column.Required)
            rules.Add(FrameTexts.Get("Schema.Optional"));
        return string.Join(", ", rules);
    }
}
