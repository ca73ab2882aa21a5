using System.Collections;
using System.Reflection;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>The formatters a type brings along, found by name as .NET Interactive finds them.</summary>
/// <remarks>
/// The attribute is known by its simple name, the source and its formatters by the names of their members, so the
/// library that declares them references no kernel. Attributes of base classes count, those of interfaces do not.
/// </remarks>
internal sealed class DisplayConvention
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    private readonly List<ConventionFormatter> _formatters = [];

    private DisplayConvention(Type type, IEnumerable<object> attributes)
    {
        var preferred = new List<string>();
        foreach (var attribute in attributes)
        {
            try
            {
                preferred.AddRange(Read(attribute, "PreferredMimeTypes") as IEnumerable<string> ?? []);
                _formatters.AddRange(FormattersOf(attribute).Where(formatter => formatter.AppliesTo(type)));
            }
            catch (Exception exception)
            {
                Problem = $"the formatters of {CSharpTypeName.Of(type)} could not be made: {Failure.Describe(exception)}";
            }
        }

        MimeTypes = preferred.Count > 0 ? [.. preferred.Distinct(StringComparer.Ordinal)] : [MimeType.Html];
    }

    /// <summary>Media types to show, best first.</summary>
    public IReadOnlyList<string> MimeTypes { get; }

    /// <summary>Why formatters are missing; null when all were made.</summary>
    public string? Problem { get; }

    /// <summary>Returns the convention of a type; null when it carries no such attribute.</summary>
    public static DisplayConvention? Of(Type type)
    {
        List<object>? found = null;
        foreach (var attribute in AttributesOf(type))
        {
            if (attribute.GetType().Name == AttributeName)
                (found ??= []).Add(attribute);
        }

        return found is null ? null : new DisplayConvention(type, found);
    }

    /// <summary>Asks the formatters of a media type in turn; null when none handles the value.</summary>
    /// <exception cref="Exception">Whatever the formatter throws.</exception>
    public string? Format(object value, string mimeType)
    {
        foreach (var formatter in _formatters)
        {
            if (formatter.MimeType == mimeType && formatter.Format(value) is { } content)
                return content;
        }

        return null;
    }

    /// <remarks>An attribute whose constructor throws takes all others with it; the type counts as undecorated.</remarks>
    private static object[] AttributesOf(Type type)
    {
        try
        {
            return type.GetCustomAttributes(inherit: true);
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static IEnumerable<ConventionFormatter> FormattersOf(object attribute)
    {
        var sourceType = Read(attribute, "FormatterSourceType") as Type
            ?? throw new MissingMemberException($"{AttributeName} names no FormatterSourceType");
        var source = Activator.CreateInstance(sourceType);
        var create = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)
            ?? throw new MissingMethodException(
                $"{CSharpTypeName.Of(sourceType)} has no public method CreateTypeFormatters()");
        var made = create.Invoke(source, BindingFlags.DoNotWrapExceptions, null, null, null) as IEnumerable;
        return (made ?? Array.Empty<object>()).OfType<object>().Select(ConventionFormatter.Over).OfType<ConventionFormatter>();
    }

    private static object? Read(object target, string property) =>
        target.GetType().GetProperty(property)?.GetValue(target, BindingFlags.DoNotWrapExceptions, null, null, null);
}
