using System.Reflection;

namespace ChurnLab.Frames.Records;

/// <summary>A parameter or property of a record, filled from a column.</summary>
internal sealed record RecordMember(Type Record, string Name, Type Type, bool AllowsMissing)
{
    public static RecordMember Of(Type record, ParameterInfo parameter) =>
        new(record, parameter.Name!, parameter.ParameterType, Allows(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)));

    public static RecordMember Of(Type record, PropertyInfo property) =>
        new(record, property.Name, property.PropertyType, Allows(property.PropertyType, new NullabilityInfoContext().Create(property)));

    /// <summary>The column that fills the member, letter case and underscores aside; null when there is none.</summary>
    public string? ColumnOf(Frame frame)
    {
        if (frame.Has(Name))
            return Name;
        string[] found = [.. frame.ColumnNames.Where(name => Plain(name) == Plain(Name))];
        return found.Length <= 1 ? found.FirstOrDefault() : throw RecordErrors.TwoColumns(Record, Name, found);
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // A reference type of code without nullable annotations allows what it always did.
    private static bool Allows(Type type, NullabilityInfo nullability) => type.IsValueType
        ? Nullable.GetUnderlyingType(type) is not null
        : nullability.WriteState != NullabilityState.NotNull;
}
