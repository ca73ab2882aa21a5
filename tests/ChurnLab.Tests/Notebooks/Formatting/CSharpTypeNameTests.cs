using ChurnLab.Notebooks.Formatting;
using Microsoft.CodeAnalysis.CSharp.Scripting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class CSharpTypeNameTests
{
    public static TheoryData<Type, string> Names => new()
    {
        { typeof(int), "int" },
        { typeof(void), "void" },
        { typeof(int?), "int?" },
        { typeof(string[]), "string[]" },
        { typeof(int[][,]), "int[][,]" },
        { typeof(List<int>), "List<int>" },
        { typeof(Dictionary<string, List<DateTime?>>), "Dictionary<string, List<DateTime?>>" },
        { typeof(List<>), "List<T>" },
        { typeof((int, string)), "(int, string)" },
        { typeof((int, string)?), "(int, string)?" },
        { typeof(Tuple<int>), "Tuple<int>" },
        { typeof(Dictionary<string, int>.KeyCollection), "Dictionary<string, int>.KeyCollection" },
        { typeof(Outer<int>.Inner<string>[]), "CSharpTypeNameTests.Outer<int>.Inner<string>[]" },
        { typeof(int).MakeByRefType(), "ref int" },
        { typeof(int).MakePointerType(), "int*" },
        { new { A = 1 }.GetType(), "anonymous type" },
        { Numbers().GetType(), "IEnumerable<int>" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_is_named_as_it_is_written(Type type, string expected) => Assert.Equal(expected, CSharpTypeName.Of(type));

    [Fact]
    public async Task Types_declared_in_a_cell_do_not_show_what_scripting_made_of_it()
    {
        const string Cell = """
            public record Point(int X, System.Collections.Generic.List<int> Tags);
            public class Box<T> { public T Value { get; set; } }
            public System.Collections.Generic.IEnumerable<int> Count() { yield return 1; }
            new object[] { new Point(1, new() { 2, 3 }), new Box<Point[]>(), Count(), new { A = 1 } }
            """;

        var values = await CSharpScript.EvaluateAsync<object[]>(Cell, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Point", "Box<Point[]>", "IEnumerable<int>", "anonymous type"], values.Select(value => CSharpTypeName.Of(value.GetType())));
        Assert.Equal("Point { X = 1, Tags = [ 2, 3 ] }", ValueFormatter.ToText(values[0]));
        Assert.Equal("index  X  Tags\n-----  -  --------\n    0  1  [ 2, 3 ]", ValueFormatter.ToText(new[] { values[0] }));
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
    }

    private static class Outer<T>
    {
        public sealed record Inner<TInner>(T First, TInner Second);
    }
}
