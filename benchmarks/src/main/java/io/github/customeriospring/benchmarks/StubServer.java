package io.github.customeriospring.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A server that accepts everything, over HTTP/1.1 connections that are kept open. It does
 * as little as it can, so that it leaves the processors to the clients. It ends when its
 * standard input ends, and so with the process that started it.
 */
final class StubServer {

	private static final byte[] ANSWER = """
			HTTP/1.1 200 OK\r
			Content-Type: application/json\r
			Content-Length: 2\r
			\r
			{}""".getBytes(StandardCharsets.US_ASCII);

	private StubServer() {
	}

	public static void main(String[] args) throws IOException {
		ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		startDaemon(() -> accept(server));
		System.out.println(server.getLocalPort());
		System.in.transferTo(OutputStream.nullOutputStream());
	}

	private static void accept(ServerSocket server) {
		try {
			while (true) {
				Socket socket = server.accept();
				socket.setTcpNoDelay(true);
				startDaemon(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void serve(Socket socket) {
		try (socket) {
			InputStream input = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
			OutputStream output = socket.getOutputStream();
			int length = readHead(input);
			while (length >= 0) {
				input.skipNBytes(length);
				output.write(ANSWER);
				length = readHead(input);
			}
		}
		catch (IOException ex) {
			// The client is gone
		}
	}

	/**
	 * Read the head of a request.
	 * @return the length of the body, or -1 if the connection was closed
	 */
	private static int readHead(InputStream input) throws IOException {
		int length = 0;
		String line = readLine(input);
		if (line.isEmpty()) {
			return -1;
		}
		while (!line.isEmpty()) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				length = Integer.parseInt(header.substring("content-length:".length()).trim());
			}
			if (header.startsWith("transfer-encoding:")) {
				throw new IOException("Bodies must come with their length");
			}
			line = readLine(input);
		}
		return length;
	}

	private static String readLine(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder(64);
		int character = input.read();
		while (character >= 0 && character != '\n') {
			if (character != '\r') {
				line.append((char) character);
			}
			character = input.read();
		}
		return line.toString();
	}

	private static void startDaemon(Runnable work) {
		Thread thread = new Thread(work);
		thread.setDaemon(true);
		thread.start();
	}

}
