using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>What the formatter knows of a type, found once.</summary>
/// <remarks>Kept in a weak table, so that assemblies of notebook cells can be collected.</remarks>
internal sealed class TypeShape
{
    private static readonly ConditionalWeakTable<Type, TypeShape> Cache = [];

    private readonly Lazy<IReadOnlyList<MemberReader>> _members;
    private readonly Lazy<PropertyInfo?> _count;

    private TypeShape(Type type)
    {
        Type = type;
        Kind = ShapeClassifier.KindOf(type);
        Name = CSharpTypeName.Of(type);
        HasOwnText = ShapeClassifier.OverridesToString(type)
            && !ShapeClassifier.IsComposite(type)
            && !IsWrittenByCompiler(type);
        Convention = DisplayConvention.Of(type);
        _members = new(() => MemberReader.Of(type));
        _count = new(() => FindCount(type));
    }

    public Type Type { get; }

    public ShapeKind Kind { get; }

    /// <summary>C# name of the type.</summary>
    public string Name { get; }

    /// <summary>Whether a person wrote the type's <c>ToString</c>.</summary>
    public bool HasOwnText { get; }

    /// <summary>The type's own formatters; null where it has none.</summary>
    public DisplayConvention? Convention { get; }

    public bool IsTuple => Type.IsAssignableTo(typeof(ITuple));

    public IReadOnlyList<MemberReader> Members => _members.Value;

    public static TypeShape Of(Type type) => Cache.GetValue(type, static key => new TypeShape(key));

    /// <summary>Returns the number of items where the type knows it without enumerating; null otherwise.</summary>
    public int? CountOf(object value)
    {
        try
        {
            var count = value is ICollection collection ? collection.Count : _count.Value?.GetValue(value) as int?;
            return count >= 0 ? count : null;
        }
        catch (Exception)
        {
            return null; // The items can still be shown.
        }
    }

    /// <summary>Returns the value's own text in the invariant culture.</summary>
    public static string TextOf(object value) =>
        (value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString()) ?? "";

    private static PropertyInfo? FindCount(Type type) => Array.Find(type.GetInterfaces(), static candidate =>
        candidate.IsGenericType
        && (candidate.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)
            || candidate.GetGenericTypeDefinition() == typeof(ICollection<>)))?.GetProperty("Count");

    /// <remarks>The text of a record says no more than ours, shows lists by type name and depends on the culture.</remarks>
    private static bool IsWrittenByCompiler(Type type)
    {
        if (CSharpTypeName.IsAnonymous(type))
            return true;
        var text = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var members = type.GetMethod("PrintMembers", Hidden, [typeof(StringBuilder)]);
        return text?.IsDefined(typeof(CompilerGeneratedAttribute)) == true
            && members?.IsDefined(typeof(CompilerGeneratedAttribute)) != false;
    }
}
