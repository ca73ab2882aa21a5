using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Decides by its type how a value is read.</summary>
internal static class ShapeClassifier
{
    public static ShapeKind KindOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Exception)))
            return ShapeKind.Exception;
        if (type.IsAssignableTo(typeof(Delegate)))
            return ShapeKind.Delegate;
        if (type.IsAssignableTo(typeof(JsonNode)) || type == typeof(JsonElement) || type == typeof(JsonDocument))
            return ShapeKind.Json;
        if (type.IsAssignableTo(typeof(Task)))
            return ShapeKind.Task;
        if (GenericDefinition(type) is { } definition && KindOfGeneric(definition) is { } generic)
            return generic;
        if (IsDataTable(type))
            return ShapeKind.DataTable;
        return type.IsAssignableTo(typeof(IEnumerable)) ? KindOfSequence(type) : KindOfSingle(type);
    }

    /// <summary>Whether <c>ToString</c> is more than that of <see cref="object"/> and <see cref="ValueType"/>.</summary>
    public static bool OverridesToString(Type type)
    {
        var declaring = type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType;
        return declaring is not null && declaring != typeof(object) && declaring != typeof(ValueType);
    }

    /// <summary>Whether the type only holds values together: tuples and pairs.</summary>
    public static bool IsComposite(Type type) =>
        type.IsAssignableTo(typeof(ITuple)) || GenericDefinition(type) == typeof(KeyValuePair<,>);

    private static ShapeKind? KindOfGeneric(Type definition)
    {
        if (definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>))
            return ShapeKind.Memory;
        if (definition == typeof(Lazy<>))
            return ShapeKind.Lazy;
        // The result of a ValueTask may be taken only once, and that is the owner's right.
        return definition == typeof(ValueTask<>) ? ShapeKind.NameOnly : null;
    }

    private static ShapeKind KindOfSequence(Type type)
    {
        if (type.IsArray && type.GetArrayRank() > 1)
            return ShapeKind.Grid;
        if (IsDictionary(type))
            return ShapeKind.Dictionary;
        return Implements(type, typeof(IGrouping<,>)) ? ShapeKind.Grouping : ShapeKind.Sequence;
    }

    private static bool IsDictionary(Type type) =>
        type.IsAssignableTo(typeof(IDictionary))
        || Implements(type, typeof(IDictionary<,>))
        || Implements(type, typeof(IReadOnlyDictionary<,>));

    private static ShapeKind KindOfSingle(Type type)
    {
        if (Implements(type, typeof(IAsyncEnumerable<>)))
            return ShapeKind.NameOnly;
        if (Implements(type, typeof(INumberBase<>)))
            return ShapeKind.Number;
        return IsOfRuntime(type) && OverridesToString(type) && !IsComposite(type) ? ShapeKind.Text : ShapeKind.Members;
    }

    /// <remarks>
    /// Types of the runtime that write themselves (Uri, Version, Regex, XElement, Encoding…) are shown so: their
    /// properties are long and lead into the machinery of the runtime.
    /// </remarks>
    private static bool IsOfRuntime(Type type) =>
        type.Assembly.GetName().Name is { } name && name.StartsWith("System.", StringComparison.Ordinal);

    /// <remarks>Known by name, so that System.Data is not loaded into notebooks that have no use for it.</remarks>
    private static bool IsDataTable(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.FullName is "System.Data.DataTable" or "System.Data.DataView")
                return true;
        }

        return false;
    }

    private static bool Implements(Type type, Type definition) =>
        Array.Exists(type.GetInterfaces(), candidate => GenericDefinition(candidate) == definition);

    private static Type? GenericDefinition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;
}
