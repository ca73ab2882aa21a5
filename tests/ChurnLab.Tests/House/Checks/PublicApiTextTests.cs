using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Tests.House.Checks;

public sealed class PublicApiTextTests
{
    [Fact]
    public void Types_of_every_kind_are_written_as_declared() => Gives(
        """
        namespace B;
        public enum Kind : byte { First, Second = 4 }
        public static class Extensions { public static int Twice(this int value) => 2 * value; }
        public readonly ref struct View;
        public interface IShape<T> where T : struct { double Area { get; } static abstract IShape<T> Make(); }
        public abstract class Shape : System.IDisposable { protected Shape() { } public abstract void Dispose(); }
        public delegate bool Check<T>(T value, string? name);
        internal class Hidden;
        """,
        """
        namespace B

        delegate bool Check<T>(T value, string? name)

        static class Extensions
            static int Twice(this int value)

        interface IShape<T> where T : struct
            double Area { get; }
            static abstract IShape<T> Make()

        enum Kind : byte
            First = 0
            Second = 4

        abstract class Shape : IDisposable
            protected .ctor()
            abstract void Dispose()

        readonly ref struct View
        """);

    [Fact]
    public void What_the_compiler_adds_to_records_is_left_out() => Gives(
        """
        namespace B;
        public sealed record Point(double X, string? Label = null)
        {
            public required int Size { get; init; }
            public void Deconstruct(out int one) => one = 1;
        }
        public record Open;
        public readonly record struct Pair(int A, int B);
        """,
        """
        namespace B

        record Open
            .ctor()

        readonly record struct Pair
            .ctor(int A, int B)
            int A { get; init; }
            int B { get; init; }

        sealed record Point
            .ctor(double X, string? Label = null)
            void Deconstruct(out int one)
            string? Label { get; init; }
            required int Size { get; init; }
            double X { get; init; }
        """);

    [Fact]
    public void Members_are_written_with_modifiers_defaults_and_nullable_annotations() => Gives(
        """
        using System; using System.Collections.Generic; using System.Threading;
        namespace B;
        public enum Way { Up, Down }
        public class All
        {
            public const string Name = "x";
            public static readonly int[]? Cells;
            public double this[int row, string column] => 0;
            public string Text { get; private set; } = "";
            public string Held { get; protected set; } = "";
            protected virtual int Inner { get; set; }
            private protected int Hidden;
            public event EventHandler? Changed;
            public Dictionary<string, List<int?>?> Map(ref int a, in int b, out int c, params ReadOnlySpan<double> rest)
            {
                c = 0;
                Changed?.Invoke(null, null!);
                return new();
            }

            public (int Left, string? Right) Both(
                Way way = Way.Down, bool flag = true, double part = 0.5, CancellationToken token = default) => default;
            public T Make<T>(T? other) where T : class, IComparable<T>, new() => new();
            public T Same<T>(T value) => value;
            public override string ToString() => "";
            public static All operator +(All left, All right) => left;
            public class Nested<T> { public class Deep; public Deep? Next; }
        }
        """,
        """
        namespace B

        class All
            .ctor()
            (int, string?) Both(Way way = Way.Down, bool flag = true, double part = 0.5, CancellationToken token = default)
            static readonly int[]? Cells
            event EventHandler? Changed
            string Held { get; protected set; }
            protected virtual int Inner { get; set; }
            double this[int row, string column] { get; }
            T Make<T>(T? other) where T : class, IComparable<T>, new()
            Dictionary<string, List<int?>?> Map(ref int a, in int b, out int c, params ReadOnlySpan<double> rest)
            const string Name = "x"
            T Same<T>(T value)
            string Text { get; }
            override string ToString()
            static All op_Addition(All left, All right)

        class All.Nested<T>
            .ctor()
            All.Nested<T>.Deep? Next

        class All.Nested<T>.Deep
            .ctor()

        enum Way
            Down = 1
            Up = 0
        """);

    [Fact]
    public void An_empty_assembly_says_so() => Assert.Equal("(no public types)\n", PublicApiText.Of(Compile("internal class A;")));

    private static void Gives(string source, string listing) =>
        Assert.Equal(listing.ReplaceLineEndings("\n"), PublicApiText.Of(Compile(source)).TrimEnd('\n'));

    private static Assembly Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var dll = new MemoryStream();
        Assert.Empty(compilation.Emit(dll).Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(dll.ToArray());
    }
}
