using System.Reflection;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Names of types with the question marks of nullable references.</summary>
internal static class NullableText
{
    /// <summary>Writes a type as it is used by a member.</summary>
    public static string Of(Type type, NullabilityInfo nullability)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, nullability);
        return Plain(type, nullability) + (IsMarked(type, nullability) ? "?" : "");
    }

    private static string Plain(Type type, NullabilityInfo nullability)
    {
        if (type.IsArray && nullability.ElementType is { } element)
            return $"{Of(element.Type, element)}[{new string(',', type.GetArrayRank() - 1)}]";

        var arguments = nullability.GenericTypeArguments;
        var isPlain = arguments.Length == 0 || type.IsNested || Nullable.GetUnderlyingType(type) is not null;
        if (isPlain || arguments.Length != type.GetGenericArguments().Length)
            return TypeText.Of(type);

        var written = string.Join(", ", arguments.Select(argument => Of(argument.Type, argument)));
        return TypeText.Of(type).StartsWith('(') ? $"({written})" : $"{type.Name.Split('`')[0]}<{written}>";
    }

    // Of a type parameter without a constraint the runtime cannot tell T from T?.
    private static bool IsMarked(Type type, NullabilityInfo nullability) =>
        !type.IsValueType
        && (!type.IsGenericParameter || type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable);
}
