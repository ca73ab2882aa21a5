using System.Diagnostics;
using System.Runtime.CompilerServices;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions;

public sealed class MethodNameTests
{
    [Fact]
    public void A_method_carries_its_type() => Assert.Equal("Sample.Method", Sample.Method());

    [Fact]
    public void A_constructor_is_called_one() => Assert.Equal("Sample.constructor", new Sample().Name);

    [Fact]
    public void A_local_function_carries_its_own_name() => Assert.Equal("Sample.Local", Sample.WithLocal());

    [Fact]
    public void A_lambda_carries_the_name_of_its_method() => Assert.Equal("Sample.WithLambda", Sample.WithLambda()());

    [Fact]
    public async Task An_async_method_carries_its_own_name_after_an_await() => Assert.Equal("Sample.LaterAsync", await Sample.LaterAsync());

    [Fact]
    public void An_iterator_carries_its_own_name() => Assert.Equal("Sample.Items", Sample.Items().Single());

    private sealed class Sample
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public Sample() => Name = Here();

        public string Name { get; }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static string Method() => Here();

        public static string WithLocal()
        {
            return Local();

            [MethodImpl(MethodImplOptions.NoInlining)]
            static string Local() => Here();
        }

        public static Func<string> WithLambda() => () => Here();

        public static async Task<string> LaterAsync()
        {
            await Task.Yield();
            return Here();
        }

        public static IEnumerable<string> Items()
        {
            yield return Here();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static string Here() => MethodName.Of(new StackFrame(1));
    }
}
